package dev.klint.core.kube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a shell script into commands. */
final class ShellScanner {
  private final String text;
  private final List<ShellScript.Command> commands = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private String keyword = "";
  private boolean inWord;
  private boolean quoted;
  private boolean opaque;
  private int depth;
  private int at;

  ShellScanner(String text) {
    this.text = text;
  }

  Optional<ShellScript> scan() {
    while (at < text.length()) {
      step(text.charAt(at));
    }
    endCommand(ShellScript.End.SEQUENCE);
    return opaque || depth != 0 ? Optional.empty() : Optional.of(new ShellScript(commands));
  }

  private void step(char c) {
    switch (c) {
      case ' ', '\t', '\r' -> skipAfterWord();
      case '\n' -> separator(ShellScript.End.SEQUENCE, 1);
      case ';' -> separator(ShellScript.End.SEQUENCE, next(';') ? 2 : 1);
      case '|' ->
          separator(next('|') ? ShellScript.End.OR : ShellScript.End.PIPE, next('|') ? 2 : 1);
      case '&' -> ampersand();
      case '<' -> {
        opaque |= next('<');
        append(c);
      }
      case '(' -> bracket(1);
      case ')' -> bracket(-1);
      case '\'' -> quotedBy('\'');
      case '"' -> quotedBy('"');
      case '`' -> copyTo(text.indexOf('`', at + 1));
      case '$' -> dollar();
      case '\\' -> escape();
      case '#' -> hash();
      default -> append(c);
    }
  }

  private boolean next(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private void append(char c) {
    word.append(c);
    inWord = true;
    at++;
  }

  private void skipAfterWord() {
    endWord();
    at++;
  }

  private void separator(ShellScript.End end, int length) {
    endCommand(end);
    at += length;
  }

  /** {@code &&}, a redirection ({@code 2>&1}, {@code &>log}), or the background. */
  private void ampersand() {
    boolean redirects =
        next('>') || (at > 0 && (text.charAt(at - 1) == '>' || text.charAt(at - 1) == '<'));
    if (next('&')) {
      separator(ShellScript.End.AND, 2);
    } else if (redirects) {
      append('&');
    } else {
      separator(ShellScript.End.BACKGROUND, 1);
    }
  }

  /** A subshell; as a function's or pattern's bracket it cannot be told apart, nor need it be. */
  private void bracket(int step) {
    endCommand(ShellScript.End.SEQUENCE);
    depth = Math.max(0, depth + step);
    keyword = step > 0 ? "(" : ")";
    at++;
    if (step > 0 && at < text.length() && text.charAt(at) == ')') {
      opaque = true; // a function: when it runs is not followed
    }
  }

  private void quotedBy(char quote) {
    inWord = true;
    quoted = true;
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"' && at + 1 < text.length()) {
        at++;
        c = text.charAt(at);
      }
      word.append(c);
      at++;
    }
    opaque |= at >= text.length();
    at++;
  }

  /** {@code $(…)} and {@code ${…}} are copied whole. */
  private void dollar() {
    char close = next('(') ? ')' : next('{') ? '}' : 0;
    if (close == 0) {
      append('$');
      return;
    }
    char open = text.charAt(at + 1);
    int nested = 0;
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == open) {
        nested++;
      } else if (text.charAt(i) == close && --nested == 0) {
        copyTo(i);
        return;
      }
    }
    copyTo(-1);
  }

  private void copyTo(int last) {
    inWord = true;
    opaque |= last < 0;
    int end = last < 0 ? text.length() : last + 1;
    word.append(text, at, end);
    at = end;
  }

  private void escape() {
    if (next('\n')) {
      at += 2;
    } else if (at + 1 < text.length()) {
      at++;
      append(text.charAt(at));
    } else {
      at++;
    }
  }

  private void hash() {
    if (inWord) {
      append('#');
      return;
    }
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void endWord() {
    if (inWord) {
      boolean isKeyword = words.isEmpty() && !quoted && keyword(word.toString());
      if (!isKeyword) {
        words.add(word.toString());
      }
    }
    word.setLength(0);
    inWord = false;
    quoted = false;
  }

  private boolean keyword(String found) {
    switch (found) {
      case "if", "while", "until", "for", "case", "select", "{" -> depth++;
      case "fi", "done", "esac", "}" -> depth--;
      case "function" -> opaque = true;
      case "do", "then", "else", "elif", "!", "time" -> {}
      default -> {
        return false;
      }
    }
    opaque |= depth < 0;
    keyword = found.equals("!") && !keyword.isEmpty() ? keyword + " !" : found;
    return true;
  }

  private void endCommand(ShellScript.End end) {
    endWord();
    if (!words.isEmpty() || !keyword.isEmpty()) {
      commands.add(new ShellScript.Command(keyword, List.copyOf(words), end, depth));
    }
    words = new ArrayList<>();
    keyword = "";
  }
}
