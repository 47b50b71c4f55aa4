def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] nowhere: no such file or folder')
assert log.contains('MojoExecutionException')
