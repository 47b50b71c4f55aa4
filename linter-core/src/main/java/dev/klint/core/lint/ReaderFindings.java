package dev.klint.core.lint;

import dev.klint.core.finding.Cause;
import dev.klint.core.finding.Finding;
import dev.klint.core.finding.Location;
import dev.klint.core.finding.Related;
import dev.klint.core.finding.Subject;
import dev.klint.core.rule.RuleInfo;
import dev.klint.core.text.SourceText;
import dev.klint.core.yaml.ReadProblem;
import java.util.List;

/** Turns what the reader noticed into findings. */
final class ReaderFindings {
  private ReaderFindings() {}

  static Finding of(ReadProblem problem, Subject subject, SourceText source) {
    RuleInfo info =
        switch (problem.kind()) {
          case UNREADABLE -> ReaderRules.PARSE_ERROR;
          case DUPLICATE_KEY -> ReaderRules.DUPLICATE_KEY;
          case COLLIDING_KEYS -> ReaderRules.COLLIDING_KEYS;
          case DROPPED_CONTENT -> ReaderRules.DROPPED_CONTENT;
          case BAD_ENCODING -> ReaderRules.ENCODING;
          case SURPRISING_KEY -> ReaderRules.SURPRISING_KEY;
        };
    Finding finding = info.at(subject, Location.of(source, problem.range()), "", problem.message());
    if (problem.kind() == ReadProblem.Kind.UNREADABLE) {
      finding = finding.cause(Cause.SYNTAX);
    } else if (problem.kind() == ReadProblem.Kind.DUPLICATE_KEY) {
      finding = finding.cause(Cause.DUPLICATE_FIELD);
    }
    if (problem.related() != null) {
      String why = problem.kind() == ReadProblem.Kind.UNREADABLE ? "begins here" : "first here";
      finding = finding.related(List.of(new Related(Location.of(source, problem.related()), why)));
    }
    return finding;
  }
}
