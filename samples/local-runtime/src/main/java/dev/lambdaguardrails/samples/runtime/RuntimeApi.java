// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.runtime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The Lambda Runtime API on a loopback port of its own. Thread-safe. */
final class RuntimeApi implements AutoCloseable {

  private static final String ROOT = "/2018-06-01/runtime/";

  private final ServerSocket listener;
  private final ExecutorService connections =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "runtime-api");
            thread.setDaemon(true);
            return thread;
          });
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Init> init = new CompletableFuture<>();
  private final CompletableFuture<Void> restore = new CompletableFuture<>();
  private final CompletableFuture<Optional<Posted>> restored = new CompletableFuture<>();
  private final Semaphore idle = new Semaphore(0);
  private final AtomicLong lastId = new AtomicLong();

  RuntimeApi() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    connections.execute(this::accept);
  }

  /** The end of init: its time, and the error where it failed. The snapshot is taken then. */
  record Init(long nanos, @Nullable Posted error) {}

  String address() {
    return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
  }

  CompletableFuture<Init> init() {
    return init;
  }

  /** Lets go what waits as a snapshot; the error that a hook after the restore had. */
  CompletableFuture<Optional<Posted>> restore() {
    restore.complete(null);
    return restored;
  }

  List<Posted> posted() {
    return posted;
  }

  /** Holds a permit for each poll that waits for an event. */
  Semaphore idle() {
    return idle;
  }

  /** Queues an event for the next poll. */
  Invocation offer(byte[] event, Duration remaining) {
    String id = String.format("00000000-0000-4000-8000-%012x", lastId.incrementAndGet());
    Invocation invocation = new Invocation(id, event.clone(), remaining);
    waiting.add(invocation);
    return invocation;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    connections.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.execute(() -> serve(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (HttpRequest next = HttpRequest.read(in); next != null; next = HttpRequest.read(in)) {
        // One write: a head sent apart from its body costs a delayed acknowledgement of 40 ms.
        socket.getOutputStream().write(answer(next));
      }
    } catch (IOException gone) {
      return; // The function's JVM ended; whoever waits for it is told by the process.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(HttpRequest request) throws InterruptedException {
    if (request.method().equals("POST")) {
      return accept(new Posted(request.path(), request.headers(), request.body()));
    }
    if (request.path().equals(ROOT + "invocation/next")) {
      init.complete(new Init(System.nanoTime(), null));
      restored.complete(Optional.empty());
      idle.release();
      Invocation invocation = waiting.take();
      idle.acquire();
      running.put(invocation.id(), invocation);
      return response("200 OK", invocation.deliver(), invocation.event());
    }
    if (request.path().equals(ROOT + "restore/next")) {
      init.complete(new Init(System.nanoTime(), null));
      restore.join();
      return response("200 OK", "", new byte[0]);
    }
    return response("404 Not Found", "", new byte[0]);
  }

  private byte[] accept(Posted post) {
    long now = System.nanoTime();
    posted.add(post);
    if (post.path().startsWith(ROOT + "invocation/")) {
      String id = post.path().split("/", 6)[4];
      Invocation invocation = running.remove(id);
      if (invocation == null) {
        return response("404 Not Found", "", new byte[0]);
      }
      invocation.end(post, now);
    } else if (post.path().equals(ROOT + "restore/error")) {
      restored.complete(Optional.of(post));
    } else {
      init.complete(new Init(now, post));
    }
    return response("202 Accepted", "", "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] response(String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + headers
            + "Content-Type: application/json\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    return whole.toByteArray();
  }
}
