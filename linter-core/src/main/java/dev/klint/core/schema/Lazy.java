package dev.klint.core.schema;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a while to make, made when it is first needed. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final AtomicReference<@Nullable T> made = new AtomicReference<>();

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The one thing; two threads may make it at once, and one of the two is kept. */
  @Override
  public T get() {
    T known = made.get();
    if (known == null) {
      T fresh = maker.get();
      known = made.compareAndSet(null, fresh) ? fresh : made.get();
    }
    return known == null ? maker.get() : known;
  }
}
