import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.xpath.XPathFactory

// What the image printed is what the README says.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def printed = new File(basedir, 'target/printed.txt').getText('UTF-8')
(readme =~ /(?s)```text\n(.*?)\n```/).each { assert printed.contains(it[1]) }
assert printed.startsWith('rejected')
// Each POM that is published says what repositories ask for, and is complete without that of the parent.
def poms = []
localRepositoryPath.eachFileRecurse { if (it.name =~ /^concordat-(?!parent).*\.pom$/) poms << it }
['concordat-core', 'concordat-bom'].each { taken -> assert poms.any { it.name.startsWith(taken) } }
def xpath = XPathFactory.newInstance().newXPath()
poms.each { pom ->
  assert !pom.getText('UTF-8').replace('${project.version}', '').contains('${'), pom.name
  def xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom)
  def has = { path -> xpath.evaluate("boolean(/project$path)", xml) == 'true' }
  assert !has('/parent') && has('/name/text()') && has('/description/text()'), pom.name
  assert has('/licenses/license[name = "Apache-2.0"]') && has('/developers/developer/name/text()'), pom.name
  assert has('/url[starts-with(., "https://")]') && has('/scm/url[contains(., "://")]'), pom.name
  assert xpath.evaluate('/project/scm/connection', xml).endsWith('/concordat.git'), pom.name
}
return true
