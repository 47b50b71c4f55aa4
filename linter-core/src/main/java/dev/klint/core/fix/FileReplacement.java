package dev.klint.core.fix;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;

/** Writes a file so that nobody ever sees half of it. */
public final class FileReplacement {
  private FileReplacement() {}

  /**
   * Puts new bytes in place of those that were read, with the permissions of the file. A symbolic
   * link stays one: what it names is replaced.
   *
   * @param folder the run's own: what is named as below it must be below it, links followed
   * @param expected what the file held when it was read
   * @throws IOException with a message for people, the file's name left to the caller
   */
  public static void write(Path file, Path folder, byte[] expected, byte[] bytes)
      throws IOException {
    Path real = file.toRealPath();
    Path named = file.toAbsolutePath().normalize();
    Path below = folder.toAbsolutePath().normalize();
    if (named.startsWith(below) && !real.startsWith(below.toRealPath())) {
      throw new IOException("not written: it is a link out of the folder that klint works in");
    }
    if (!Files.isRegularFile(real)) {
      throw new IOException("not written: it is no regular file");
    }
    Path parent = real.getParent();
    if (!Files.isWritable(real) || parent == null || !Files.isWritable(parent)) {
      throw new IOException("not written: permission denied");
    }
    if (!Arrays.equals(Files.readAllBytes(real), expected)) {
      throw new IOException("not written: it changed while klint was at work");
    }
    replace(real, parent, bytes);
  }

  private static void replace(Path real, Path parent, byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(parent, ".klint", ".tmp");
    try {
      Files.write(fresh, bytes);
      copyPermissions(real, fresh);
      try {
        Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return; // no POSIX file system: the folder's permissions hold
    }
    PosixFileAttributes attributes = source.readAttributes();
    if (!target.readAttributes().group().equals(attributes.group())) {
      target.setGroup(attributes.group());
    }
    if (!target.getOwner().equals(attributes.owner())) {
      target.setOwner(attributes.owner());
    }
    target.setPermissions(attributes.permissions());
  }
}
