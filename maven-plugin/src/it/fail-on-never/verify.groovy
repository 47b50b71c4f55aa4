def log = new File(basedir, 'build.log').text
assert log.contains('(duplicate-key)')
assert log.contains('BUILD SUCCESS')
