// Makes a program of the twenty lines of the README, and takes that of the class path besides.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def code = (readme =~ /(?s)```java\n(.*?)```/)[0][1]
def imports = ['bargain', 'explain', 'model', 'negotiation', 'resolve']
    .collect { "import org.concordat.${it}.*;" }
    .join('\n')
def source = new File(basedir, "src/main/java/org/example/Readme.java")
source.parentFile.mkdirs()
source.setText("""package org.example;

import java.util.List;
import java.util.Set;
$imports

/** The README, in an application. */
final class Readme {
  private Readme() {}

  /** Prints what the README says. */
  public static void main(String[] args) {
$code
    System.out.println(decision);
    System.out.println(blockers);
    System.out.println(why);
    System.out.println(order);
    Everything.main(args);
  }
}
""", 'UTF-8')
def everything = 'src/main/java/org/example/Everything.java'
new File(basedir, everything).setText(new File(basedir, "../class-path/$everything").getText('UTF-8'), 'UTF-8')
return true
