package dev.klint.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Begins and ends the process. */
public final class Main implements Runnable {
  /** Documents nest ten thousand levels deep now and then; memory is taken only where used. */
  private static final long STACK_BYTES = 64L << 20;

  private final String[] args;
  private final Console console;
  private int status = ExitStatus.TROUBLE;

  private Main(String[] args, Console console) {
    this.args = args;
    this.console = console;
  }

  /** Halts rather than exits: nothing is left to clean up, and Java 21 onward logs every exit. */
  public static void main(String[] args) throws InterruptedException {
    int status = run(args, processConsole());
    Runtime.getRuntime().halt(status);
  }

  /** Runs a command line. Never throws; what goes wrong is told on the console. */
  static int run(String[] args, Console console) throws InterruptedException {
    Main main = new Main(args, console);
    Thread thread = new Thread(null, main, "klint", STACK_BYTES);
    thread.start();
    thread.join();
    return main.status;
  }

  @Override
  public void run() {
    status = Commands.run(args, console);
    console.err().flush();
  }

  private static Console processConsole() {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    String told = System.getProperty("klint.terminals");
    String terminals = told == null ? terminals() : told;
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        err,
        new File(System.getProperty("user.dir", ".")).getAbsoluteFile(),
        System.getenv(),
        terminals.indexOf("out") >= 0,
        terminals.indexOf("err") >= 0);
  }

  /**
   * What the launcher tells where there is one. Java itself knows only whether all streams are a
   * terminal, and from 22 to 24 not even that.
   */
  @SuppressWarnings("SystemConsoleNull") // the releases where it is never null are left out
  private static String terminals() {
    int release = Runtime.version().feature();
    boolean known = release < 22 || release > 24;
    return known && System.console() != null ? "out,err" : "";
  }
}
