// What the image printed is what the README says.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def printed = new File(basedir, 'target/printed.txt').getText('UTF-8')
(readme =~ /(?s)```text\n(.*?)\n```/).each { assert printed.contains(it[1]) }
assert printed.startsWith('rejected')
return true
