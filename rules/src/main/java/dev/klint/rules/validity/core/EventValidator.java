package dev.klint.rules.validity.core;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.FieldPath;
import dev.klint.core.kube.Names;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Utf8Length;

/**
 * An Event of either group; answers for {@code ValidateEventCreate}. The server validates events of
 * events.k8s.io under the names that their fields have in the core group.
 */
public final class EventValidator implements Validator {
  private static final int LONGEST_WORD = 128;
  private static final int LONGEST_NOTE = 1024;

  private final boolean core;

  /**
   * @param core whether the events are the core group's, of which less is asked
   */
  public EventValidator(boolean core) {
    this.core = core;
  }

  @Override
  public void validate(Resource resource, Faults faults) {
    Field event = resource.field();
    Field about = event.get(core ? "involvedObject" : "regarding");
    String namespace = event.get("metadata").get("namespace").stringOr("default");
    String home = about.get("namespace").stringOr("");
    boolean timed = event.get("eventTime").exists();
    boolean fits = home.equals(namespace) || (timed && !home.isEmpty());
    boolean anywhere =
        home.isEmpty()
            && (namespace.equals("default") || (timed && namespace.equals("kube-system")));
    if (!fits && !anywhere && !about.broken()) {
      faults.invalid(
          about.get("namespace").named(FieldPath.ROOT.child("involvedObject").child("namespace")),
          "namespace of the object must be that of the event, " + namespace);
    }
    if (timed) {
      words(event, faults);
    }
    if (!core) {
      strict(event, faults);
    }
  }

  private void words(Field event, Faults faults) {
    Field controller = event.get(core ? "reportingComponent" : "reportingController");
    String name = controller.stringOr("");
    if (name.isEmpty()) {
      faults.required(controller);
    } else {
      faults.invalidIf(controller, name, Names.labelKey(name));
    }
    for (String word : new String[] {"reportingInstance", "action", "reason"}) {
      if (event.get(word).stringOr("").isEmpty()) {
        faults.required(event.get(word));
      }
      atMost(event.get(word), LONGEST_WORD, faults);
    }
    atMost(as(event, "note", "message"), LONGEST_NOTE, faults);
  }

  private static void atMost(Field field, int most, Faults faults) {
    if (Utf8Length.of(field.stringOr("")) > most) {
      faults.invalid(field, field.path().last() + " must have at most " + most + " bytes");
    }
  }

  private void strict(Field event, Faults faults) {
    Field series = event.get("series");
    if (series.exists()) {
      if (series.get("count").integerOr(0) < 2) {
        faults.invalid(series.get("count"), "count of a series must be at least 2");
      }
      if (!series.get("lastObservedTime").exists()) {
        faults.required(series.get("lastObservedTime"));
      }
    }
    if (!event.get("eventTime").exists()) {
      faults.required(event.get("eventTime"));
    }
    Field type = event.get("type");
    String word = type.stringOr("");
    if (!word.equals("Normal") && !word.equals("Warning")) {
      faults.invalid(type, "type must be Normal or Warning");
    }
    for (String name : new String[] {"FirstTimestamp", "LastTimestamp"}) {
      Field time = as(event, "deprecated" + name, lowerFirst(name));
      if (time.exists()) {
        unset(time, faults);
      }
    }
    Field count = as(event, "deprecatedCount", "count");
    if (count.integerOr(0) != 0) {
      unset(count, faults);
    }
    Field source = as(event, "deprecatedSource", "source");
    if (!source.get("component").stringOr("").isEmpty()
        || !source.get("host").stringOr("").isEmpty()) {
      unset(source, faults);
    }
  }

  private static void unset(Field field, Faults faults) {
    faults.invalid(field, field.path().last() + " must not be set in events.k8s.io");
  }

  private static String lowerFirst(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The field under its name in the core group. */
  private Field as(Field event, String name, String coreName) {
    return core ? event.get(coreName) : event.get(name).named(event.path().child(coreName));
  }
}
