// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.lambdaguardrails.AlbOidc;
import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.AllowIf;
import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowRoles;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.Authorization;
import dev.lambdaguardrails.Batch;
import dev.lambdaguardrails.CheckEnvironment;
import dev.lambdaguardrails.ControlMode;
import dev.lambdaguardrails.Cors;
import dev.lambdaguardrails.DuplicateFilter;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Limits;
import dev.lambdaguardrails.Maps;
import dev.lambdaguardrails.MaxAge;
import dev.lambdaguardrails.PrimeWith;
import dev.lambdaguardrails.PublicAccess;
import dev.lambdaguardrails.Quarantine;
import dev.lambdaguardrails.RateLimit;
import dev.lambdaguardrails.RateLimitStore;
import dev.lambdaguardrails.Response;
import dev.lambdaguardrails.Transformed;
import dev.lambdaguardrails.Trust;
import dev.lambdaguardrails.VerifiedBy;
import dev.lambdaguardrails.VerifiedJwt;
import dev.lambdaguardrails.bind.Input;
import dev.lambdaguardrails.bind.JsonLimits;
import dev.lambdaguardrails.bind.Output;
import dev.lambdaguardrails.failure.Misconfiguration;
import dev.lambdaguardrails.guard.Environment;
import dev.lambdaguardrails.guard.Guard;
import dev.lambdaguardrails.guard.GuardBuilder;
import dev.lambdaguardrails.guard.GuardLimits;
import dev.lambdaguardrails.guard.JwtVerification;
import dev.lambdaguardrails.validation.injection.InjectionDetection;
import dev.lambdaguardrails.validation.injection.InjectionInspector;
import dev.lambdaguardrails.validation.injection.Sensitivity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Wires a guard by reflection, as a generated entry does by direct calls. Long because each
 * annotation has its call here.
 */
final class ReferenceWiring {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";

  private final Class<?> function;
  private final GuardBuilder guard;
  private final ReferencePath reference = ReferencePath.create();

  private ReferenceWiring(Class<?> function, GuardBuilder guard) {
    this.function = function;
    this.guard = guard;
  }

  /**
   * The guard around a new instance of a function.
   *
   * @throws Misconfiguration that says what to mend in the function
   * @throws dev.lambdaguardrails.FunctionFailed if the function cannot be built
   */
  static Guard guard(Class<?> function, Environment environment) {
    if (ReferenceEntry.class.isAssignableFrom(function)) {
      throw new Misconfiguration(
          "Name the function instead of its entry " + function.getName() + '.');
    }
    Guarded guarded = function.getAnnotation(Guarded.class);
    if (guarded == null) {
      throw new Misconfiguration("Annotate " + function.getName() + " with @Guarded.");
    }
    GuardBuilder guard = Guard.around(function.getName(), guarded.value()).environment(environment);
    try {
      describe(function, guarded, guard);
      services(function, environment, guard);
      return new ReferenceWiring(function, guard).serve();
    } catch (Throwable failure) {
      throw guard.initFailed(failure);
    }
  }

  private static void describe(Class<?> function, Guarded guarded, GuardBuilder guard)
      throws Throwable {
    guard.mode(guarded.mode());
    for (ControlMode mode : guarded.modes()) {
      guard.mode(mode.control(), mode.mode());
    }
    guard.limits(limits(guarded.limits()));
    InjectionInspector inspector = inspector(function);
    if (inspector != null) {
      guard.inspect(inspector);
    }
    if (guarded.batch() != Batch.WHOLE) {
      guard.batch(guarded.batch());
    }
    if (guarded.quarantine() != Quarantine.class) {
      guard.quarantine(construct(guarded.quarantine()));
    }
    if (guarded.duplicates() != DuplicateFilter.class) {
      guard.duplicates(construct(guarded.duplicates()));
    }
    if (guarded.threads() != 1) {
      guard.threads(guarded.threads());
    }
    Trust trust = guarded.trust();
    if (trust.accounts().length + trust.apiIds().length + trust.sourceArns().length > 0) {
      guard.trust(List.of(trust.accounts()), List.of(trust.apiIds()), List.of(trust.sourceArns()));
    }
    for (AllowScopes rule : function.getAnnotationsByType(AllowScopes.class)) {
      guard.allowScopes(rule.value());
    }
    for (AllowGroups rule : function.getAnnotationsByType(AllowGroups.class)) {
      guard.allowGroups(rule.claim(), rule.value());
    }
    for (AllowRoles rule : function.getAnnotationsByType(AllowRoles.class)) {
      guard.allowRoles(rule.value());
    }
    for (AllowOwner rule : function.getAnnotationsByType(AllowOwner.class)) {
      if (!rule.of().startsWith(RecordPart.PREFIX)) {
        guard.allowOwner(rule.claim(), rule.of());
      }
    }
    for (AllowIf rule : function.getAnnotationsByType(AllowIf.class)) {
      guard.allowIf(construct(rule.value()));
    }
    if (function.isAnnotationPresent(PublicAccess.class)) {
      guard.publicAccess();
    }
    if (function.isAnnotationPresent(VerifiedBy.class)) {
      throw new Misconfiguration(
          "Run "
              + function.getName()
              + " by its generated entry, which reads the secret of"
              + " @VerifiedBy.");
    }
    AlbOidc verified = function.getAnnotation(AlbOidc.class);
    if (verified != null) {
      guard.albOidc(verified.signer(), verified.client());
    }
    MaxAge age = function.getAnnotation(MaxAge.class);
    if (age != null) {
      guard.maxAge(age.seconds(), age.skewSeconds());
    }
    Cors cors = function.getAnnotation(Cors.class);
    if (cors != null) {
      guard.cors(
          List.of(cors.origins()),
          List.of(cors.methods()),
          List.of(cors.headers()),
          List.of(cors.exposed()),
          cors.credentials(),
          cors.maxAgeSeconds());
    }
    for (Maps mapping : function.getAnnotationsByType(Maps.class)) {
      guard.maps(mapping.error(), mapping.status(), mapping.code());
    }
    CheckEnvironment checked = function.getAnnotation(CheckEnvironment.class);
    if (checked != null) {
      guard.checkEnvironment(checked.fatal());
    }
    PrimeWith primeWith = function.getAnnotation(PrimeWith.class);
    if (primeWith != null) {
      guard.primeWith(primeWith.value());
    }
  }

  /** Adds what other modules offer as services: tokens are verified, and requests counted. */
  private static void services(Class<?> function, Environment environment, GuardBuilder guard)
      throws Throwable {
    VerifiedJwt declared = function.getAnnotation(VerifiedJwt.class);
    if (declared != null) {
      JwtVerification verification =
          ServiceLoader.load(JwtVerification.class, function.getClassLoader())
              .findFirst()
              .orElseThrow(() -> missing(function, "guardrails-jwt"));
      guard.callers(verification.verifier(declared, environment));
    }
    for (RateLimit limit : function.getAnnotationsByType(RateLimit.class)) {
      RateLimitStore store =
          limit.store() == RateLimitStore.class
              ? ServiceLoader.load(RateLimitStore.class, function.getClassLoader())
                  .findFirst()
                  .orElseThrow(() -> missing(function, "guardrails-ratelimit"))
              : construct(limit.store());
      guard.rateLimit(limit.per(), limit.claim(), limit.requests(), limit.seconds(), store);
    }
  }

  private static Misconfiguration missing(Class<?> function, String artifact) {
    return new Misconfiguration(
        function.getName() + ": Add the dependency dev.lambdaguardrails:" + artifact + '.');
  }

  /** Null for a function that is exempted. */
  private static @Nullable InjectionInspector inspector(Class<?> function) {
    InjectionDetection detection = function.getAnnotation(InjectionDetection.class);
    if (detection == null) {
      return InjectionInspector.of(Sensitivity.DEFAULT);
    }
    if (detection.exempt().isEmpty()) {
      return InjectionInspector.of(detection.sensitivity(), detection.suppress());
    }
    if (detection.exempt().isBlank()) {
      throw new Misconfiguration("Say why in the exempt of @InjectionDetection.");
    }
    if (detection.sensitivity() != Sensitivity.DEFAULT || detection.suppress().length > 0) {
      throw contradictory(function);
    }
    return null;
  }

  private static Misconfiguration contradictory(Class<?> function) {
    return new Misconfiguration(
        function.getName()
            + " is exempted from the detection of injection, and asks for it: remove one of them.");
  }

  private static GuardLimits limits(Limits limits) {
    return new GuardLimits(
        limits.eventBytes(),
        limits.recordBytes(),
        new JsonLimits(
            limits.depth(),
            limits.nameLength(),
            limits.stringLength(),
            limits.numberLength(),
            limits.tokens()),
        limits.deadlineMargin());
  }

  private Guard serve() throws Throwable {
    Object instance = construct(function);
    if (instance instanceof GuardedFunction<?, ?> guarded) {
      return serveFunction(guarded, parameters(GuardedFunction.class));
    }
    if (instance instanceof RequestHandler<?, ?> handler) {
      return serveHandler(handler, parameters(RequestHandler.class));
    }
    if (instance instanceof RequestStreamHandler handler) {
      return serveStream(handler);
    }
    throw new Misconfiguration(
        "Let " + function.getName() + " implement GuardedFunction, or a handler of Lambda's.");
  }

  private Guard serveStream(RequestStreamHandler handler) {
    owners(Void.class);
    return guard.serveStream(handler);
  }

  /** Adds the rules that compare what is bound. */
  private void owners(Class<?> input) {
    for (AllowOwner rule : function.getAnnotationsByType(AllowOwner.class)) {
      if (rule.of().startsWith(RecordPart.PREFIX)) {
        guard.allowOwner(rule.claim(), RecordPart.of(function, input, rule.of()));
      }
    }
  }

  @SuppressWarnings("unchecked") // the parameters are those that the function declares
  private Guard serveFunction(GuardedFunction<?, ?> instance, JavaType[] types) {
    owners(types[0].getRawClass());
    return guard.serve((GuardedFunction<Object, ?>) instance, input(types[0]), output(types[1]));
  }

  @SuppressWarnings("unchecked") // the parameters are those that the handler declares
  private Guard serveHandler(RequestHandler<?, ?> instance, JavaType[] types) {
    RequestHandler<Object, ?> handler = (RequestHandler<Object, ?>) instance;
    Class<Object> input = (Class<Object>) types[0].getRawClass();
    if (input.getName().startsWith(EVENTS)) {
      return serveStream(reference.events(handler, input));
    }
    owners(input);
    return guard.serveHandler(handler, input(types[0]), output(types[1]));
  }

  private JavaType[] parameters(Class<?> kind) {
    TypeFactory types = TypeFactory.defaultInstance();
    JavaType[] parameters = types.findTypeParameters(types.constructType(function), kind);
    if (parameters.length != 2 || parameters[0].isJavaLangObject()) {
      throw new Misconfiguration(
          "Name the input and the output in " + function.getName() + "'s implements clause.");
    }
    SensitiveComponents.tell(guard, parameters);
    return parameters;
  }

  @SuppressWarnings("unchecked") // Void has no value of another type
  private <I> Input<I> input(JavaType type) {
    if (type.hasRawClass(Void.class)) {
      return (Input<I>) Input.none();
    }
    Input<I> input = reference.inputOf(type);
    boolean demanding = input.texts() instanceof ReferenceTexts<I> texts && texts.isDemanding();
    if (demanding && inspector(function) == null) {
      throw contradictory(function);
    }
    return input;
  }

  @SuppressWarnings("unchecked") // Void has no value of another type; the guard writes the other
  private <O> Output<O> output(JavaType declared) {
    boolean around =
        declared.hasRawClass(Response.class) || declared.hasRawClass(Transformed.class);
    JavaType type = around ? declared.containedType(0) : declared;
    if (type == null) {
      throw new Misconfiguration(
          "Name the input and the output in "
              + function.getName()
              + ": what it answers has a parameter.");
    }
    return type.hasRawClass(Void.class) || type.hasRawClass(Authorization.class)
        ? (Output<O>) Output.none()
        : reference.outputOf(type);
  }

  private static <T> T construct(Class<T> type) throws Throwable {
    if (Modifier.isAbstract(type.getModifiers())) {
      throw new Misconfiguration(
          "Name a class that is not abstract instead of " + type.getName() + '.');
    }
    if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
      throw new Misconfiguration("Make the nested class " + type.getName() + " static.");
    }
    Constructor<T> constructor;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new Misconfiguration("Give " + type.getName() + " a constructor without parameters.");
    }
    constructor.setAccessible(true);
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
