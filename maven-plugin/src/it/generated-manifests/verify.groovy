import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/klint/klint.json'))
// The JSON twin of a generated file holds the same objects: it is not read a second time.
assert report.documents*.file == ['target/kubernetes/kubernetes.yml', 'target/kubernetes/openshift.yml']
assert report.findings*.file == ['target/kubernetes/openshift.yml']
assert report.findings*.rule == ['duplicate-key']
