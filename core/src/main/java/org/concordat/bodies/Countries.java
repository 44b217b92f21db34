package org.concordat.bodies;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.concordat.model.Actor;

/**
 * Names countries by their ISO 3166-1 alpha-2 codes in lower case. Two codes are not on the
 * standard's list: {@code eu}, which it reserves for the European Union, and {@code xk}, which it
 * leaves to users; the European Union and the International Monetary Fund use the latter for
 * Kosovo.
 */
final class Countries {
  private static final ImmutableMap<String, String> NAMES =
      read(
          """
          ad Andorra; ae United Arab Emirates; af Afghanistan; ag Antigua and Barbuda; al Albania;
          am Armenia; ao Angola; ar Argentina; at Austria; au Australia; az Azerbaijan;
          ba Bosnia and Herzegovina; bb Barbados; bd Bangladesh; be Belgium; bf Burkina Faso;
          bg Bulgaria; bh Bahrain; bi Burundi; bj Benin; bn Brunei Darussalam; bo Bolivia;
          br Brazil; bs Bahamas; bt Bhutan; bw Botswana; by Belarus; bz Belize; ca Canada;
          cd Democratic Republic of the Congo; cf Central African Republic; cg Congo;
          ch Switzerland; ci Côte d'Ivoire; cl Chile; cm Cameroon; cn China; co Colombia;
          cr Costa Rica; cu Cuba; cv Cabo Verde; cy Cyprus; cz Czechia; de Germany; dj Djibouti;
          dk Denmark; dm Dominica; do Dominican Republic; dz Algeria; ec Ecuador; ee Estonia;
          eg Egypt; er Eritrea; es Spain; et Ethiopia; eu European Union; fi Finland; fj Fiji;
          fm Micronesia; fr France; ga Gabon; gb United Kingdom; gd Grenada; ge Georgia; gh Ghana;
          gm Gambia; gn Guinea; gq Equatorial Guinea; gr Greece; gt Guatemala; gw Guinea-Bissau;
          gy Guyana; hk Hong Kong, China; hn Honduras; hr Croatia; ht Haiti; hu Hungary;
          id Indonesia; ie Ireland; il Israel; in India; iq Iraq; ir Iran; is Iceland; it Italy;
          jm Jamaica; jo Jordan; jp Japan; ke Kenya; kg Kyrgyzstan; kh Cambodia; ki Kiribati;
          km Comoros; kn Saint Kitts and Nevis; kp North Korea; kr South Korea; kw Kuwait;
          kz Kazakhstan; la Laos; lb Lebanon; lc Saint Lucia; li Liechtenstein; lk Sri Lanka;
          lr Liberia; ls Lesotho; lt Lithuania; lu Luxembourg; lv Latvia; ly Libya; ma Morocco;
          mc Monaco; md Moldova; me Montenegro; mg Madagascar; mh Marshall Islands;
          mk North Macedonia; ml Mali; mm Myanmar; mn Mongolia; mo Macao, China; mr Mauritania;
          mt Malta; mu Mauritius; mv Maldives; mw Malawi; mx Mexico; my Malaysia; mz Mozambique;
          na Namibia; ne Niger; ng Nigeria; ni Nicaragua; nl Netherlands; no Norway; np Nepal;
          nr Nauru; nz New Zealand; om Oman; pa Panama; pe Peru; pg Papua New Guinea;
          ph Philippines; pk Pakistan; pl Poland; pt Portugal; pw Palau; py Paraguay; qa Qatar;
          ro Romania; rs Serbia; ru Russia; rw Rwanda; sa Saudi Arabia; sb Solomon Islands;
          sc Seychelles; sd Sudan; se Sweden; sg Singapore; si Slovenia; sk Slovakia;
          sl Sierra Leone; sm San Marino; sn Senegal; so Somalia; sr Suriname; ss South Sudan;
          st São Tomé and Príncipe; sv El Salvador; sy Syria; sz Eswatini; td Chad; tg Togo;
          th Thailand; tj Tajikistan; tl Timor-Leste; tm Turkmenistan; tn Tunisia; to Tonga;
          tr Türkiye; tt Trinidad and Tobago; tv Tuvalu; tw Chinese Taipei; tz Tanzania;
          ua Ukraine; ug Uganda; us United States; uy Uruguay; uz Uzbekistan; va Holy See;
          vc Saint Vincent and the Grenadines; ve Venezuela; vn Vietnam; vu Vanuatu; ws Samoa;
          xk Kosovo; ye Yemen; za South Africa; zm Zambia; zw Zimbabwe;
          """);

  private Countries() {}

  private static ImmutableMap<String, String> read(String table) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    for (String entry : Splitter.on(';').trimResults().omitEmptyStrings().split(table)) {
      List<String> codeAndName = Splitter.onPattern("\\s+").limit(2).splitToList(entry);
      names.put(codeAndName.get(0), codeAndName.get(1).replaceAll("\\s+", " "));
    }
    return names.buildOrThrow();
  }

  /** Returns the country of a code, without weights. */
  static Actor actor(String code) {
    return Actor.of(code, name(code));
  }

  /** Returns the English short name of the country of a code. */
  static String name(String code) {
    String name = NAMES.get(code);
    if (name == null) {
      throw new IllegalArgumentException(
          "\"" + code + "\" should be the code of a country known here, such as \"de\"");
    }
    return name;
  }
}
