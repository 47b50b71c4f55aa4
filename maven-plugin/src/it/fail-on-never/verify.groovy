def log = new File(basedir, 'build.log').text
assert log.contains('(yaml-parse-error)')
assert log.contains('BUILD SUCCESS')
