import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('klint: 0 errors, 0 warnings, 0 infos in 1 manifest')

def report = new JsonSlurper().parse(new File(basedir, 'target/klint/klint.json'))
assert report.documents*.verdict == ['accepted']
assert report.documents*.file == ['src/main/kubernetes/settings.yaml']
assert report.findings.isEmpty()
