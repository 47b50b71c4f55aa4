package dev.klint.cli;

/** The release of klint that runs. */
final class Version {
  private Version() {}

  /** From the manifest of the jar; {@code dev} when run from class files. */
  static String current() {
    Package own = Version.class.getPackage();
    String version = own == null ? null : own.getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
