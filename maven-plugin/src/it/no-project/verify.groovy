import java.util.regex.Pattern

def file = new File(basedir, 'k8s/settings.yaml').canonicalPath
def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] ${Pattern.quote(file)}:\[\d+,\d+\] \(yaml-parse-error\) ./
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/klint/klint.json').file
