import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/klint/klint.json'))
assert report.documents.collectEntries { [it.file, it.verdict] } == [
    'src/main/fabric8/web-cm.yml'     : 'undetermined',
    'src/main/jkube/deployment.yml'   : 'rejected',
    'src/main/jkube/profiles.yml'     : 'not-a-manifest',
    'src/main/jkube/web-svc.yml'      : 'undetermined']
// What JKube will add is not missing, but a field that no pod has is one in a part, too.
assert report.findings*.rule == ['unknown-field']
assert report.findings[0].path == 'spec.template.spec.containers[0].livenesProbe'
