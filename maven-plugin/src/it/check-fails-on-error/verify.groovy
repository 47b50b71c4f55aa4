import java.util.regex.Pattern
import groovy.json.JsonSlurper

def file = new File(basedir, 'src/main/k8s/settings.yaml').canonicalPath
def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] ${Pattern.quote(file)}:\[\d+,\d+\] \(yaml-parse-error\) ./
assert log.contains('klint: 1 error, 0 warnings, 0 infos in 1 manifest')
assert log.contains('MojoFailureException')

def report = new JsonSlurper().parse(new File(basedir, 'target/klint/klint.json'))
assert report.findings*.rule == ['yaml-parse-error']
assert report.documents*.verdict == ['unparseable']
