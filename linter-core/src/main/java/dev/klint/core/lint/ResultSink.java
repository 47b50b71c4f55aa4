package dev.klint.core.lint;

/** Takes the results of chunks in their order. */
interface ResultSink {
  void accept(Chunk chunk, ChunkResult result);
}
