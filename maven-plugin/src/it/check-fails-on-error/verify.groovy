import groovy.json.JsonSlurper

def file = new File(basedir, 'src/main/k8s/settings.yaml').canonicalPath
def log = new File(basedir, 'build.log').text
assert log.contains("[ERROR] ${file}:[7,3] (duplicate-key) ")
assert log.contains('klint: 1 error, 0 warnings, 0 infos in 1 manifest')
assert log.contains('MojoFailureException')

def report = new JsonSlurper().parse(new File(basedir, 'target/klint/klint.json'))
assert report.findings*.rule == ['duplicate-key']
assert report.documents*.verdict == ['rejected']
