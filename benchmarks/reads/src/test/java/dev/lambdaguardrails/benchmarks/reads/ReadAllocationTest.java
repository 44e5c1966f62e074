// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.benchmarks.reads;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a read of a warm secret allocates: nothing, or the copy that it lends. */
class ReadAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int READS = 20_000;

  /** An array of 32 characters, and an invocation's part. */
  private static final int COPY = 80 + 8;

  private final SecretRead reads = new SecretRead();

  @BeforeEach
  void readOnce() throws IOException {
    reads.read();
  }

  @AfterEach
  void close() throws IOException {
    reads.close();
  }

  @Test
  void read_ofAView_allocatesNothing() {
    double bytes = Double.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int read = 0; read < READS; read++) {
        reads.view();
      }
      bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) READS;
    }
    assertTrue(bytes < 1, bytes + " bytes");
  }

  @Test
  void read_thatLends_allocatesItsCopyAlone() throws IOException {
    double bytes = Double.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      long before = ofAllThreads();
      reads.guarded();
      bytes = (ofAllThreads() - before) / (double) ReadOften.READS;
    }
    assertTrue(bytes < COPY, bytes + " bytes");
  }

  /** The function reads on a thread of its own. */
  private static long ofAllThreads() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
