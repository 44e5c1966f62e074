// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.List;

/** The names of what is read and of what an entry calls: no dependency brings them. */
final class Names {
  static final String GUARDED = "dev.lambdaguardrails.Guarded";
  static final String ALLOW_SCOPES = "dev.lambdaguardrails.AllowScopes";
  static final String ALLOW_SCOPES_LIST = "dev.lambdaguardrails.AllowScopes.List";
  static final String ALLOW_GROUPS = "dev.lambdaguardrails.AllowGroups";
  static final String ALLOW_GROUPS_LIST = "dev.lambdaguardrails.AllowGroups.List";
  static final String ALLOW_ROLES = "dev.lambdaguardrails.AllowRoles";
  static final String ALLOW_ROLES_LIST = "dev.lambdaguardrails.AllowRoles.List";
  static final String ALLOW_OWNER = "dev.lambdaguardrails.AllowOwner";
  static final String ALLOW_OWNER_LIST = "dev.lambdaguardrails.AllowOwner.List";
  static final String ALLOW_IF = "dev.lambdaguardrails.AllowIf";
  static final String ALLOW_IF_LIST = "dev.lambdaguardrails.AllowIf.List";
  static final String ACCESS_POLICY = "dev.lambdaguardrails.AccessPolicy";
  static final String VERIFIED_BY = "dev.lambdaguardrails.VerifiedBy";
  static final String SIGNATURE_FORM = "dev.lambdaguardrails.SignatureForm";
  static final String ALB_OIDC = "dev.lambdaguardrails.AlbOidc";
  static final String VERIFIED_JWT = "dev.lambdaguardrails.VerifiedJwt";
  static final String JWT_ALGORITHM = "dev.lambdaguardrails.JwtAlgorithm";
  static final String TOKEN_USE = "dev.lambdaguardrails.TokenUse";
  static final String CHECK_ENVIRONMENT = "dev.lambdaguardrails.CheckEnvironment";
  static final String ENVIRONMENT_RISK = "dev.lambdaguardrails.EnvironmentRisk";
  static final String RATE_LIMIT = "dev.lambdaguardrails.RateLimit";
  static final String RATE_LIMIT_LIST = "dev.lambdaguardrails.RateLimit.List";
  static final String RATE_LIMIT_STORE = "dev.lambdaguardrails.RateLimitStore";
  static final String RATE_PER = "dev.lambdaguardrails.RatePer";
  static final String LOCAL_BUCKETS = "dev.lambdaguardrails.ratelimit.LocalBuckets";
  static final String MAX_AGE = "dev.lambdaguardrails.MaxAge";
  static final String CORS = "dev.lambdaguardrails.Cors";
  static final String PUBLIC_ACCESS = "dev.lambdaguardrails.PublicAccess";
  static final String MAPS = "dev.lambdaguardrails.Maps";
  static final String MAPS_LIST = "dev.lambdaguardrails.Maps.List";
  static final String PRIME_WITH = "dev.lambdaguardrails.PrimeWith";
  static final String PATH_PARAM = "dev.lambdaguardrails.PathParam";
  static final String QUERY_PARAM = "dev.lambdaguardrails.QueryParam";
  static final String HEADER_PARAM = "dev.lambdaguardrails.HeaderParam";
  static final String CLAIM_PARAM = "dev.lambdaguardrails.ClaimParam";

  static final String JSON_LOGGING = "dev.lambdaguardrails.logging.JsonLogging";
  static final String SENSITIVE = "dev.lambdaguardrails.Sensitive";
  static final String SECRET = "dev.lambdaguardrails.Secret";
  static final String SECRETS = "dev.lambdaguardrails.secrets.Secrets";
  static final String SECRET_VALUE = "dev.lambdaguardrails.secrets.SecretValue";

  static final String JWT_VERIFIER = "dev.lambdaguardrails.jwt.JwtVerifier";
  static final String NIMBUS = "com.nimbusds.jose.JWSVerifier";

  static final String GUARDED_FUNCTION = "dev.lambdaguardrails.GuardedFunction";
  static final String REQUEST_HANDLER = "com.amazonaws.services.lambda.runtime.RequestHandler";
  static final String REQUEST_STREAM_HANDLER =
      "com.amazonaws.services.lambda.runtime.RequestStreamHandler";

  static final String BATCH = "dev.lambdaguardrails.Batch";
  static final String CONTROL = "dev.lambdaguardrails.Control";
  static final String EVENT_SOURCE = "dev.lambdaguardrails.EventSource";
  static final String MODE = "dev.lambdaguardrails.Mode";
  static final String DUPLICATE_FILTER = "dev.lambdaguardrails.DuplicateFilter";
  static final String QUARANTINE = "dev.lambdaguardrails.Quarantine";
  static final String AUTHORIZATION = "dev.lambdaguardrails.Authorization";
  static final String TRANSFORMED = "dev.lambdaguardrails.Transformed";
  static final String RESPONSE = "dev.lambdaguardrails.Response";

  static final String GUARD = "dev.lambdaguardrails.guard.Guard";
  static final String BODY_VERIFIER = "dev.lambdaguardrails.guard.BodyVerifier";
  static final String GUARD_BUILDER = "dev.lambdaguardrails.guard.GuardBuilder";
  static final String GUARD_LIMITS = "dev.lambdaguardrails.guard.GuardLimits";
  static final String JSON_LIMITS = "dev.lambdaguardrails.bind.JsonLimits";
  static final String BEAN_FIELDS = "dev.lambdaguardrails.bind.BeanFields";
  static final String CHECKS = "dev.lambdaguardrails.bind.Checks";
  static final String DATE_PATTERNS = "dev.lambdaguardrails.bind.DatePatterns";
  static final String VIOLATIONS = "dev.lambdaguardrails.bind.Violations";
  static final String VIOLATION = "dev.lambdaguardrails.failure.Violation";
  static final String INPUT_ARRAYS = "dev.lambdaguardrails.bind.InputArrays";
  static final String INPUT_CALENDAR = "dev.lambdaguardrails.bind.InputCalendar";
  static final String INPUT_READER = "dev.lambdaguardrails.bind.InputReader";
  static final String INPUT_SHAPE = "dev.lambdaguardrails.bind.InputShape";
  static final String INPUT_TEXTS = "dev.lambdaguardrails.bind.InputTexts";
  static final String INSPECTION = "dev.lambdaguardrails.bind.Inspection";
  static final String INSPECTOR = "dev.lambdaguardrails.bind.Inspector";
  static final String INSPECTED = "dev.lambdaguardrails.bind.Inspected";
  static final String INPUT_TIMES = "dev.lambdaguardrails.bind.InputTimes";
  static final String MAP_ENTRIES = "dev.lambdaguardrails.bind.MapEntries";
  static final String OBJECT_FIELDS = "dev.lambdaguardrails.bind.ObjectFields";
  static final String OUTPUT_TIMES = "dev.lambdaguardrails.bind.OutputTimes";
  static final String OUTPUT_VALUES = "dev.lambdaguardrails.bind.OutputValues";
  static final String OWNED_PART = "dev.lambdaguardrails.bind.OwnedPart";
  static final String PART = "dev.lambdaguardrails.bind.Part";
  static final String STREAMING_BINDER = "dev.lambdaguardrails.bind.StreamingBinder";
  static final String TYPED_OBJECT = "dev.lambdaguardrails.bind.TypedObject";
  static final String WRITER = "dev.lambdaguardrails.bind.Writer";
  static final String INPUT = "dev.lambdaguardrails.bind.Input";
  static final String OUTPUT = "dev.lambdaguardrails.bind.Output";
  static final String REFERENCE_PATH = "dev.lambdaguardrails.validation.ReferencePath";

  static final String INJECTION_CLASS = "dev.lambdaguardrails.validation.injection.InjectionClass";
  static final String INJECTION_DETECTION =
      "dev.lambdaguardrails.validation.injection.InjectionDetection";
  static final String INJECTION_INSPECTOR =
      "dev.lambdaguardrails.validation.injection.InjectionInspector";
  static final String INJECTION_RULE = "dev.lambdaguardrails.validation.injection.InjectionRule";
  static final String NO_INJECTION = "dev.lambdaguardrails.validation.injection.NoInjection";
  static final String SENSITIVITY = "dev.lambdaguardrails.validation.injection.Sensitivity";
  static final String TRUSTED = "dev.lambdaguardrails.validation.injection.Trusted";

  static final String CHECKED_BY = "dev.lambdaguardrails.validation.CheckedBy";
  static final String SANITIZED_HTML = "dev.lambdaguardrails.validation.sink.SanitizedHtml";
  static final String CHECKED_BY_VALIDATOR = "dev.lambdaguardrails.validation.CheckedByValidator";

  static final String GENERATED = "javax.annotation.processing.Generated";
  static final String INPUT_STREAM = "java.io.InputStream";
  static final String OUTPUT_STREAM = "java.io.OutputStream";
  static final String IO_EXCEPTION = "java.io.IOException";
  static final String PROCESSOR = "dev.lambdaguardrails.processor.GuardProcessor";

  static final String LAMBDA_CONTEXT = "com.amazonaws.services.lambda.runtime.Context";
  static final String TYPE_REFERENCE = "com.fasterxml.jackson.core.type.TypeReference";
  static final String JSON_GENERATOR = "com.fasterxml.jackson.core.JsonGenerator";
  static final String JSON_ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";
  static final String CONSTRAINT = "jakarta.validation.Constraint";
  static final String JSON_DESERIALIZE =
      "com.fasterxml.jackson.databind.annotation.JsonDeserialize";
  static final String JSON_NODE = "com.fasterxml.jackson.databind.JsonNode";
  static final String JSON_SETTER = "com.fasterxml.jackson.annotation.JsonSetter";
  static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
  static final String OVERRIDES_LIST = "jakarta.validation.OverridesAttribute.List";
  static final String SINGLE = "jakarta.validation.ReportAsSingleViolation";
  static final String VALID = "jakarta.validation.Valid";
  static final String JSON_CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
  static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
  static final String JSON_SUB_TYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";
  static final String JSON_TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";
  static final String JSON_FORMAT = "com.fasterxml.jackson.annotation.JsonFormat";
  static final String JSON_IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
  static final String JSON_IGNORE_PROPERTIES =
      "com.fasterxml.jackson.annotation.JsonIgnoreProperties";
  static final String JSON_INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";
  static final String JSON_PROPERTY_ORDER = "com.fasterxml.jackson.annotation.JsonPropertyOrder";
  static final String JSON_TYPE_NAME = "com.fasterxml.jackson.annotation.JsonTypeName";
  static final String JACKSON_INSIDE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  /** The package of the classes of whole events. */
  static final String EVENTS_PACKAGE = "com.amazonaws.services.lambda.runtime.events";

  /** What means nothing without {@link #GUARDED}, and the holders of its repetitions. */
  static final List<String> ONLY_GUARDED =
      List.of(
          ALLOW_SCOPES,
          ALLOW_SCOPES_LIST,
          ALLOW_GROUPS,
          ALLOW_GROUPS_LIST,
          ALLOW_ROLES,
          ALLOW_ROLES_LIST,
          ALLOW_OWNER,
          ALLOW_OWNER_LIST,
          ALLOW_IF,
          ALLOW_IF_LIST,
          ALB_OIDC,
          VERIFIED_JWT,
          CHECK_ENVIRONMENT,
          MAX_AGE,
          RATE_LIMIT,
          RATE_LIMIT_LIST,
          CORS,
          PUBLIC_ACCESS,
          VERIFIED_BY,
          MAPS,
          MAPS_LIST,
          PRIME_WITH);

  /** What binds a component of the input from elsewhere than the body. */
  static final List<String> PARTS = List.of(PATH_PARAM, QUERY_PARAM, HEADER_PARAM, CLAIM_PARAM);

  private Names() {}

  /** The last word of a qualified name. */
  static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
