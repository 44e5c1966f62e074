// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.guard;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.CallerVerifier;
import dev.lambdaguardrails.Control;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.EnvironmentRisk;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Mode;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.RatePer;
import dev.lambdaguardrails.Redactions;
import dev.lambdaguardrails.SecurityEventSink;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.Inspector;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.bind.OwnedPart;
import dev.lambdaguardrails.bind.StrictJson;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.internal.event.TrustedOrigins;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes a guard, as the annotations of a function do, and builds it. Not for concurrent use.
 *
 * <p>What cannot stand together, and a request source without an access rule, is a {@link
 * Misconfiguration}. Long because each control has its words here: it is the one door of an entry.
 */
public final class GuardBuilder {
  private static final int MOST_THREADS = 32;

  private final String function;
  private final EventSource source;
  private final Modes modes = new Modes();
  private final AccessBuilder access;
  private final List<ErrorMapping> mappings = new ArrayList<>();
  private @Nullable TrustedOrigins trusted;
  private @Nullable CorsAnswers cors;
  private @Nullable Batch batch;
  private int threads = 1;
  private GuardLimits limits = GuardLimits.DEFAULTS;
  private @Nullable Quarantine quarantine;
  private @Nullable DuplicateFilter duplicates;
  private @Nullable Inspector inspector;
  private final List<AfterRestore> renewals = new ArrayList<>();
  private @Nullable String primeWith;
  private @Nullable EnvironmentWatch watch;
  private boolean watched;
  private Environment environment = Environment.OF_PROCESS;
  private Placeholders placeholders = new Placeholders(environment);
  private SecurityEventSink sink = new Slf4jSecurityEvents();

  GuardBuilder(String function, EventSource source) {
    this.function = function;
    this.source = source;
    this.access = new AccessBuilder(function, source);
  }

  /** Sets the mode of all controls. */
  public GuardBuilder mode(Mode mode) {
    modes.all(mode);
    return this;
  }

  /** Sets the mode of one control, after that of all. */
  public GuardBuilder mode(Control control, Mode mode) {
    if (control == Control.FUNCTION && mode == Mode.REPORT) {
      throw wrong("Remove the mode of FUNCTION: its failures are always answered.");
    }
    modes.set(control, mode);
    return this;
  }

  /** Sets how failed records are told to a record source. */
  public GuardBuilder batch(Batch batch) {
    if (source.isRequest()) {
      throw wrong("Remove batch: " + source + " delivers requests, not records.");
    }
    if (!source.takesPartialAnswer() && batch == Batch.PARTIAL) {
      throw wrong("Remove batch: " + source + " delivers a batch again as a whole, or not at all.");
    }
    this.batch = batch;
    return this;
  }

  /** Sets where refused records go. */
  public GuardBuilder quarantine(Quarantine quarantine) {
    if (source.isRequest()) {
      throw wrong("Remove quarantine: " + source + " delivers requests, not records.");
    }
    if (source.takesAnswer()) {
      throw wrong("Remove quarantine: " + source + " keeps itself what is answered as failed.");
    }
    this.quarantine = quarantine;
    return this;
  }

  /** Sets what remembers the records that were handled. */
  public GuardBuilder duplicates(DuplicateFilter filter) {
    if (!source.hasRecordIds()) {
      throw wrong("Remove duplicates: " + source + " has no ids that come again.");
    }
    this.duplicates = filter;
    return this;
  }

  /** Sets how many records of a batch are handled at once, which have no order. */
  public GuardBuilder threads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw wrong("Set threads to 1 to " + MOST_THREADS + '.');
    }
    if (threads > 1 && !source.isQueue()) {
      throw wrong("Remove threads: " + source + " is no queue.");
    }
    this.threads = threads;
    return this;
  }

  /** Sets sizes and limits. */
  public GuardBuilder limits(GuardLimits limits) {
    this.limits = limits;
    return this;
  }

  /** Sets where <code>${NAME}</code> is looked up; call it before any text that holds one. */
  public GuardBuilder environment(Environment environment) {
    this.environment = environment;
    this.placeholders = new Placeholders(environment);
    return this;
  }

  /** Sets where security events go, instead of SLF4J. */
  public GuardBuilder events(SecurityEventSink sink) {
    this.sink = sink;
    return this;
  }

  /** Adds a rule: one of the scopes. */
  public GuardBuilder allowScopes(String... scopes) {
    access.scopes(placeholders, scopes);
    return this;
  }

  /**
   * Adds a rule: one of the groups.
   *
   * @param claim the claim that lists the groups of a caller
   */
  public GuardBuilder allowGroups(String claim, String... groups) {
    access.groups(placeholders, claim, groups);
    return this;
  }

  /** Adds a rule: one of the IAM principals. */
  public GuardBuilder allowRoles(String... patterns) {
    access.roles(placeholders, patterns);
    return this;
  }

  /**
   * Adds a rule: a parameter is the caller's own.
   *
   * @param claim the claim that says who the caller is
   * @param of {@code path.name} or {@code query.name}
   */
  public GuardBuilder allowOwner(String claim, String of) {
    access.owner(placeholders, claim, of);
    return this;
  }

  /**
   * Adds a rule: a part of the input is the caller's own.
   *
   * @param claim the claim that says who the caller is
   * @param part reads that part of the input that this guard serves
   */
  public GuardBuilder allowOwner(String claim, OwnedPart<?> part) {
    access.owner(placeholders, claim, part);
    return this;
  }

  /** Adds a rule: the policy admits the call. Asked after all the others. */
  public GuardBuilder allowIf(AccessPolicy policy) {
    access.policy(policy);
    return this;
  }

  /** Adds a rule: the body is signed. */
  public GuardBuilder verifiedBy(BodyVerifier verifier) {
    access.signed(verifier);
    return this;
  }

  /**
   * Takes the caller from what a load balancer signed.
   *
   * @param signer the ARN of the balancer
   * @param client the client id that it must have, empty for any
   */
  public GuardBuilder albOidc(String signer, String client) {
    access.albOidc(placeholders, signer, client);
    return this;
  }

  /**
   * Takes the caller from what a request brings, and not from the front door. One that is an {@link
   * AfterRestore} is renewed too.
   */
  public GuardBuilder callers(CallerVerifier verifier) {
    access.verifier(verifier);
    if (verifier instanceof AfterRestore renewal) {
      renewals.add(renewal);
    }
    return this;
  }

  /**
   * Limits how many requests come in a time.
   *
   * @param per whose are counted together
   * @param claim the claim, where it is per claim
   * @param store what counts
   */
  public GuardBuilder rateLimit(
      RatePer per, String claim, int requests, int seconds, RateLimitStore store) {
    access.rate(placeholders, per, claim, requests, seconds, store);
    return this;
  }

  /**
   * Refuses what was sent too long ago, or at no time that is known.
   *
   * @param seconds the age that is still admitted
   * @param skewSeconds how far the sender's clock may be ahead
   */
  public GuardBuilder maxAge(int seconds, int skewSeconds) {
    return maxAge(seconds, skewSeconds, Clock.systemUTC());
  }

  GuardBuilder maxAge(int seconds, int skewSeconds, Clock clock) {
    access.maxAge(seconds, skewSeconds, clock);
    return this;
  }

  /** Admits every caller. */
  public GuardBuilder publicAccess() {
    access.everybody();
    return this;
  }

  /**
   * Lets scripts of origins read the answers, and answers their preflights.
   *
   * @param origins the origins, or {@code *} alone
   * @param methods what a preflight allows
   * @param headers the request headers that it allows
   * @param exposed the answer headers that a script may read
   * @param credentials whether it is done with cookies
   * @param maxAgeSeconds how long a preflight's answer is kept
   */
  public GuardBuilder cors(
      List<String> origins,
      List<String> methods,
      List<String> headers,
      List<String> exposed,
      boolean credentials,
      int maxAgeSeconds) {
    if (!CorsOrigins.canAsk(source)) {
      throw wrong("Remove @Cors: no browser gets an answer of " + source + '.');
    }
    List<String> resolved = new ArrayList<>(origins.size());
    for (String origin : origins) {
      resolved.add(placeholders.resolve(origin));
    }
    cors =
        new CorsAnswers(function, resolved, methods, headers, exposed, credentials, maxAgeSeconds);
    return this;
  }

  /**
   * Sets from where an event may come; an empty list compares nothing.
   *
   * @param accounts ids of accounts
   * @param apiIds ids of APIs
   * @param sourceArns ARNs
   */
  public GuardBuilder trust(List<String> accounts, List<String> apiIds, List<String> sourceArns) {
    if (!source.isEnveloped()) {
      throw wrong("Remove trust: an event of " + source + " has no envelope.");
    }
    TrustedOrigins listed =
        new TrustedOrigins(listed(accounts), listed(apiIds), listed(sourceArns));
    boolean some = !accounts.isEmpty() || !apiIds.isEmpty() || !sourceArns.isEmpty();
    trusted = some ? listed : null;
    return this;
  }

  private Set<String> listed(List<String> names) {
    Set<String> listed = new HashSet<>();
    for (String name : names) {
      String resolved = placeholders.resolve(name);
      if (resolved.isEmpty()) {
        throw wrong("Name the accounts, APIs and ARNs in @Trust.");
      }
      listed.add(resolved);
    }
    return listed;
  }

  /** Maps an exception of the function. */
  public GuardBuilder maps(Class<? extends Throwable> error, int status, String code) {
    mappings.add(new ErrorMapping(error, status, placeholders.resolve(code)));
    return this;
  }

  /**
   * Keeps components of a type out of all lines.
   *
   * @param type its simple name
   * @param components their names in their order, a space between, and U+00A0 for one within a
   *     name; a sensitive one begins with {@code *}, and {@code *} alone is the whole of it
   */
  public GuardBuilder sensitive(String type, String components) {
    Redactions.ofProcess().sensitive(type, components);
    return this;
  }

  /** Sets what looks for injection in every text that reaches the function. */
  public GuardBuilder inspect(Inspector inspector) {
    this.inspector = inspector;
    return this;
  }

  /** Adds what every environment renews that comes from a snapshot. */
  public GuardBuilder afterRestore(AfterRestore renewal) {
    renewals.add(renewal);
    return this;
  }

  /** Has the environment looked at; a risk that is fatal fails init. */
  public GuardBuilder checkEnvironment(EnvironmentRisk... fatal) {
    return checkEnvironment(EnvironmentCheck.ofProcess(), fatal);
  }

  GuardBuilder checkEnvironment(EnvironmentCheck check, EnvironmentRisk... fatal) {
    watch = new EnvironmentWatch(check, List.of(fatal));
    return this;
  }

  /** Sets the event with which the function is called before a snapshot: a resource's path. */
  public GuardBuilder primeWith(String resource) {
    this.primeWith = placeholders.resolve(resource);
    return this;
  }

  /**
   * Serves the smallest event once, to nobody and silently, while the secrets of the function are
   * on their way: what serves is loaded then when the first event comes. Does nothing outside
   * Lambda, nor before a snapshot, for which the guard primes itself more widely.
   */
  public <I extends @Nullable Object, O extends @Nullable Object> GuardBuilder warm(
      Input<I> input, Output<O> output) {
    if (environment.get("AWS_LAMBDA_RUNTIME_API") != null && !isSnapshot()) {
      try (Priming priming = new Priming(function, pipelines(), modes.copy())) {
        priming.warm(input, output);
      }
    }
    return this;
  }

  /** Builds the guard around a function. */
  public <I extends @Nullable Object, O extends @Nullable Object> Guard serve(
      GuardedFunction<I, ?> function, Input<I> input, Output<O> output) {
    if (!source.hasParts() && !input.binder().shape().parts().isEmpty()) {
      String event = source.isRequest() ? "an event of " : "a record of ";
      throw wrong("Remove the parameters from the input: " + event + source + " has none.");
    }
    if (source.isAuthorizer() && (input.binder().shape().body() || output.writer() != null)) {
      throw wrong(
          "Take parameters only and answer Authorization: an event of " + source + " has no body.");
    }
    if (source == EventSource.FIREHOSE && output.writer() == null) {
      throw wrong("Answer what becomes of a record: FIREHOSE delivers nothing else.");
    }
    if (!source.takesAnswer() && output.writer() != null) {
      throw wrong("Answer Void: " + source + " takes no answer.");
    }
    Pipelines pipelines = pipelines();
    Pipeline pipeline = timed(pipelines.bound(function, input, output));
    return new Guard(
        pipeline, isSnapshot() ? snapStart(pipelines).bound(function, input, output) : null);
  }

  /** Builds the guard around a handler, which is given the bound input. */
  public <I extends @Nullable Object, O extends @Nullable Object> Guard serveHandler(
      RequestHandler<I, ?> handler, Input<I> input, Output<O> output) {
    return serve(new HandlerFunction<>(handler), input, output);
  }

  /**
   * Builds the guard around a handler of whole events, which is given an event that was admitted
   * and authorized; its input is neither bound nor validated.
   */
  public Guard serveStream(RequestStreamHandler handler) {
    access.bindsNothing();
    if (cors != null) {
      throw wrong("Remove @Cors: a handler of whole events writes its own headers.");
    }
    if (source.isAuthorizer()) {
      throw wrong("Implement GuardedFunction and answer Authorization: no policy goes out unseen.");
    }
    Pipelines pipelines = pipelines();
    Pipeline pipeline = timed(pipelines.whole(handler));
    return new Guard(pipeline, isSnapshot() ? snapStart(pipelines).whole(handler) : null);
  }

  /**
   * What an entry throws when it cannot be built: a {@link Misconfiguration} as it is, anything
   * else as a {@link dev.lambdaguardrails.FunctionFailed} that holds nothing of it.
   */
  public RuntimeException initFailed(Throwable thrown) {
    return log().initFailed(thrown);
  }

  private Pipeline timed(Pipeline pipeline) {
    return watch == null ? pipeline : watch.timed(pipeline, source, function, log());
  }

  private Pipelines pipelines() {
    if (watch != null && !watched) {
      watched = true;
      watch.look(function, log());
    }
    if (inspector == null && modes.enforces(Control.INSPECTION)) {
      throw wrong(
          "Put guardrails-validation on the classpath, or enforce no INSPECTION: nothing looks for"
              + " injection.");
    }
    return new Pipelines(
        source,
        limits,
        trusted,
        batch,
        threads,
        access.rules(),
        cors,
        new ErrorMapper(mappings),
        quarantine,
        duplicates,
        inspector == null ? null : new Inspecting(inspector, new StrictJson(limits.json())),
        new Deadline(limits.deadlineMargin()),
        log());
  }

  /** Whether a snapshot is taken of this environment when it is initialised. */
  private boolean isSnapshot() {
    return SnapStart.VALUE.equals(environment.get(SnapStart.VARIABLE));
  }

  private SnapStart snapStart(Pipelines pipelines) {
    return new SnapStart(function, pipelines, modes.copy(), renewals, primeWith);
  }

  private SecurityLog log() {
    return new SecurityLog(sink, source, function, modes);
  }

  private Misconfiguration wrong(String mend) {
    return new Misconfiguration(function + ": " + mend);
  }
}
