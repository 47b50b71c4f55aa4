package dev.klint.core.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Checks chunks in batches and hands on the results in the order of submission. Only so many
 * batches are under way at once, so memory stays bounded however long the input is. Threads start
 * with the second batch: a small run needs none.
 */
final class Workers implements AutoCloseable {
  private static final int BATCH_CHUNKS = 64;
  private static final int BATCH_CHARS = 200_000;

  /** Deep documents are walked by recursion here and there: room for ten thousand levels. */
  private static final long STACK_BYTES = 64L << 20;

  private final int threads;
  private final ChunkChecker checker;
  private final ResultSink sink;
  private final ArrayDeque<Future<List<Checked>>> underWay = new ArrayDeque<>();
  private List<Chunk> batch = new ArrayList<>();
  private int batchChars;
  private @Nullable ExecutorService pool;

  private record Checked(Chunk chunk, ChunkResult result) {}

  Workers(int threads, ChunkChecker checker, ResultSink sink) {
    this.threads = threads;
    this.checker = checker;
    this.sink = sink;
  }

  void submit(Chunk chunk) {
    batch.add(chunk);
    batchChars += chunk.source().text().length();
    if (batch.size() >= BATCH_CHUNKS || batchChars >= BATCH_CHARS) {
      flush();
    }
  }

  private void flush() {
    List<Chunk> full = batch;
    batch = new ArrayList<>();
    batchChars = 0;
    if (pool == null) {
      pool = Executors.newFixedThreadPool(threads, Workers::thread);
    }
    underWay.add(pool.submit(() -> check(full)));
    if (underWay.size() > 2 * threads) {
      takeFirst();
    }
  }

  /** Waits for all that was submitted. */
  void finish() {
    if (pool == null) {
      handOn(check(batch));
      batch = new ArrayList<>();
      return;
    }
    if (!batch.isEmpty()) {
      flush();
    }
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private List<Checked> check(List<Chunk> chunks) {
    List<Checked> results = new ArrayList<>(chunks.size());
    for (Chunk chunk : chunks) {
      results.add(new Checked(chunk, checker.check(chunk)));
    }
    return results;
  }

  private void handOn(List<Checked> results) {
    for (Checked one : results) {
      sink.accept(one.chunk(), one.result());
    }
  }

  private void takeFirst() {
    try {
      handOn(underWay.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("checking failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "klint-check", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
