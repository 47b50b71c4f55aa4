package dev.klint.rules.validity.flowcontrol;

import dev.klint.core.kube.Field;
import dev.klint.core.kube.Resource;
import dev.klint.core.rule.Faults;
import dev.klint.core.rule.Validator;
import dev.klint.rules.validity.Values;

/** A PriorityLevelConfiguration; answers for {@code ValidatePriorityLevelConfigurationSpec}. */
public final class PriorityLevelConfigurationValidator implements Validator {
  private static final long MOST_QUEUES = 10_000_000;
  private static final int MOST_BITS = 60;

  @Override
  public void validate(Resource resource, Faults faults) {
    Field spec = resource.field().get("spec");
    Field type = spec.get("type");
    String word = type.stringOr("");
    Field limited = spec.get("limited");
    Field exempt = spec.get("exempt");
    if (resource.name().equals("exempt") != word.equals("Exempt")) {
      faults.invalid(type, "type Exempt belongs to the name exempt, and to no other");
    }
    if (word.equals("Exempt")) {
      if (limited.exists()) {
        faults.forbidden(limited, "limited must not be set when type is Exempt");
      }
      shares(exempt, faults);
    } else if (word.equals("Limited")) {
      if (exempt.exists()) {
        faults.forbidden(exempt, "exempt must not be set when type is Limited");
      }
      if (limited.missing()) {
        faults.required(limited, "limited is required when type is Limited");
      } else {
        limited(limited, faults);
      }
    } else {
      Values.requiredOneOf(type, faults, "Exempt", "Limited");
    }
  }

  private static void shares(Field config, Faults faults) {
    Values.nonNegative(config.get("nominalConcurrencyShares"), faults);
    Values.between(config.get("lendablePercent"), 0, 100, faults);
  }

  private static void limited(Field limited, Faults faults) {
    shares(limited, faults);
    Values.nonNegative(limited.get("borrowingLimitPercent"), faults);
    Field response = limited.get("limitResponse");
    Field type = response.get("type");
    Field queuing = response.get("queuing");
    switch (type.stringOr("")) {
      case "Reject" -> {
        if (queuing.exists()) {
          faults.forbidden(queuing, "queuing must not be set when type is Reject");
        }
      }
      case "Queue" -> {
        if (queuing.missing()) {
          faults.required(queuing, "queuing is required when type is Queue");
        } else {
          queuing(queuing, faults);
        }
      }
      default -> Values.requiredOneOf(type, faults, "Queue", "Reject");
    }
  }

  /** Zero stands for the default, as when the field is absent. */
  private static long valueOr(Field field, long other) {
    long value = field.integerOr(other);
    return value == 0 ? other : value;
  }

  private static void queuing(Field queuing, Faults faults) {
    if (valueOr(queuing.get("queueLengthLimit"), 50) <= 0) {
      faults.invalid(queuing.get("queueLengthLimit"), "queueLengthLimit must be more than 0");
    }
    Field queues = queuing.get("queues");
    long count = valueOr(queues, 64);
    if (count <= 0 || count > MOST_QUEUES) {
      faults.invalid(queues, "queues must be from 1 to " + MOST_QUEUES);
    }
    Field handSize = queuing.get("handSize");
    long hand = valueOr(handSize, 8);
    if (hand <= 0) {
      faults.invalid(handSize, "handSize must be more than 0");
    } else if (hand > count) {
      faults.invalid(handSize, "handSize must not be more than queues, " + count);
    } else if (bits(count, hand) > MOST_BITS) {
      faults.invalid(
          handSize, "handSize and queues together need more than " + MOST_BITS + " bits");
    }
  }

  /** Answers for {@code shufflesharding.RequiredEntropyBits}. */
  private static int bits(long deck, long hand) {
    return (int) Math.ceil(Math.log((double) deck) / Math.log(2) * (double) hand);
  }
}
