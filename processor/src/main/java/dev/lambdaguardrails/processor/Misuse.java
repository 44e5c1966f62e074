// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

/**
 * What a guarded function may do wrong, and what to write instead: the table of {@code
 * docs/misuse.md}. Each is a compile error.
 */
enum Misuse {
  FUNCTION_NO_CLASS(
      "{type} is no class.", "Put @Guarded on a top-level class that implements GuardedFunction."),
  FUNCTION_NESTED("{type} is nested.", "Make it a top-level class."),
  FUNCTION_ABSTRACT(
      "{type} is abstract.", "Remove abstract, or move @Guarded to the class that extends it."),
  FUNCTION_GENERIC(
      "{type} has type parameters, so its input is unknown.",
      "Remove them, and name the types where it implements its interface."),
  FUNCTION_WITHOUT_CONTRACT(
      "{type} implements nothing that the guard can call.",
      "Implement GuardedFunction<I, O>, RequestHandler<I, O> or RequestStreamHandler."),
  FUNCTION_WITH_TWO_CONTRACTS(
      "{type} implements {one} and {other}, of which the guard calls one.", "Remove one of them."),
  FUNCTION_TYPES_OPEN(
      "{type} leaves types of {contract} open, so its input or output is unknown.",
      "Name every type argument: no raw type, no wildcard."),
  FUNCTION_CONSTRUCTOR(
      "{type} has no constructor that the entry can call.",
      "Declare one that is not private, without parameters but those of @Secret."),
  ENTRY_TAKEN(
      "{entry} exists already, and is the name of the entry of {type}.",
      "Remove the class, or rename {type}."),
  VALIDATION_MISSING(
      "The entry of {type} needs dev.lambdaguardrails.validation.ReferencePath.",
      "Add the dependency dev.lambdaguardrails:guardrails-validation."),
  GUARDED_MISSING(
      "@{annotation} means nothing on {type}, which is not guarded.",
      "Add @Guarded to {type}, or remove @{annotation}."),

  ACCESS_MISSING(
      "{type} does not state who may call it.",
      "Add @AllowScopes, @AllowGroups, @AllowRoles, @AllowOwner or @AllowIf, or @PublicAccess for "
          + "everybody."),
  ACCESS_CONTRADICTORY(
      "@PublicAccess admits everybody, and the other access rules do not.", "Remove one of them."),
  SIGNATURE_HEADER("@VerifiedBy names no header.", "Name it: header = \"X-Hub-Signature-256\"."),
  SIGNATURE_TOLERANCE(
      "toleranceSeconds is no time in which a signature is fresh.", "Write 1 to 86400."),
  ACCESS_WITHOUT_CALLER("An event of {source} names no caller.", "Remove @{annotation}."),
  SCOPES_EMPTY(
      "@AllowScopes names no scope, so nobody is admitted.",
      "Name a scope: @AllowScopes(\"orders:read\")."),
  SCOPE_MALFORMED(
      "\"{scope}\" is no scope, and no caller can hold it.",
      "Write each scope by itself: @AllowScopes({\"orders:read\", \"orders:write\"})."),

  GROUPS_EMPTY(
      "@AllowGroups names no group, or no claim, so nobody is admitted.",
      "Name a group: @AllowGroups(\"admins\")."),
  ROLES_EMPTY(
      "@AllowRoles names no principal, so nobody is admitted.",
      "Name one: @AllowRoles(\"arn:aws:iam::123456789012:role/Name\")."),
  ROLE_MALFORMED(
      "\"{role}\" is no principal of one account.",
      "Write arn:aws:iam::123456789012:role/Name, user/Name or root; * stands in a name only."),
  OWNER_CLAIM("@AllowOwner names no claim.", "Name it: claim = \"sub\"."),
  OWNER_PART(
      "\"{of}\" is no part of the input of {type}.",
      "Write path.name or query.name of a parameter that it binds, or body.name of a component of "
          + "its record."),
  OWNER_TYPE("{of} is {actual}, which is no id.", "Compare a String, UUID, int or long."),
  POLICY_UNUSABLE(
      "{policy} cannot be created by the entry of {type}.",
      "Name a class that is not abstract, visible to its package, with one constructor without "
          + "parameters but those of @Secret."),

  ALB_OIDC_SIGNER(
      "@AlbOidc names no application load balancer that is the source of {type}.",
      "Write its ARN, arn:aws:elasticloadbalancing:...:loadbalancer/app/..., on a function of ALB."),
  JWT_MISSING(
      "The entry of {type} needs dev.lambdaguardrails.jwt.JwtVerifier, and nimbus-jose-jwt.",
      "Add the dependency dev.lambdaguardrails:guardrails-jwt."),
  JWT_URL(
      "\"{url}\" is no URL of an issuer, nor of its keys.",
      "Write it as the issuer does: https://issuer.example/tenant."),
  JWT_EMPTY(
      "@VerifiedJwt names no {attribute}, so nobody is admitted.",
      "Name those that are meant, each by itself."),
  JWT_SKEW("skewSeconds is no difference of two clocks.", "Write 0 to 300."),
  VERIFIER_TWICE("@AlbOidc and @VerifiedJwt both say who calls {type}.", "Remove one of them."),
  RATE_MISSING(
      "The entry of {type} needs dev.lambdaguardrails.ratelimit.LocalBuckets.",
      "Add the dependency dev.lambdaguardrails:guardrails-ratelimit, or name a store."),
  RATE_RANGE("{attribute} = {value} limits nothing.", "Write 1 to {most}."),
  RATE_CLAIM("@RateLimit names no claim.", "Name it: claim = \"sub\"."),
  MAX_AGE_RANGE("{attribute} = {value} is no age.", "Write {lowest} to {most}."),
  MAX_AGE_UNTIMED(
      "An event of {source} does not say when it was sent.",
      "Remove @MaxAge, or verify what does: @VerifiedJwt, or @VerifiedBy of a form with a time."),
  MAX_AGE_SIGNATURE(
      "A signature of the form {form} has no time, and holds for ever.",
      "Write STRIPE or SLACK, if the sender does, or remove @MaxAge."),
  CORS_ORIGIN(
      "\"{origin}\" is no origin.",
      "Write https://app.example.com as browsers do: no path, no wildcard in it; or * alone."),
  CORS_CREDENTIALS(
      "* with credentials lets every page read what a user's cookies open.", "Name the origins."),
  CORS_ASTRAY(
      "The guard writes no answer of {type} that a browser reads.",
      "Remove @Cors, or implement GuardedFunction of a request source."),

  BATCH_ON_REQUEST("{source} delivers requests, not records.", "Remove batch."),
  BATCH_AS_A_WHOLE("{source} delivers a batch again as a whole, or not at all.", "Remove batch."),
  QUARANTINE_ON_REQUEST("{source} is answered, also of what is refused.", "Remove quarantine."),
  DUPLICATES_WITHOUT_IDS("{source} has no ids of records that come again.", "Remove duplicates."),
  THREADS_WITHOUT_QUEUE(
      "{source} is no queue: its records are in order, or come alone.", "Remove threads."),
  TRUST_WITHOUT_ENVELOPE("An event of {source} has no envelope.", "Remove trust."),
  TRUST_EMPTY("@Trust names nothing.", "Name an account, API or ARN, or remove the text."),
  RECORDS_UNSEEN(
      "{type} receives whole events, of which the guard sees no single record.",
      "Remove {attribute}, or implement GuardedFunction."),
  QUARANTINE_UNUSABLE(
      "{quarantine} cannot be created by the entry.",
      "Name a class that is not abstract, with a constructor without parameters, both visible to "
          + "the package of {type}."),
  ANSWER_OF_OTHER_SOURCE(
      "{type} answers {output}, which {source} does not take.",
      "Answer Authorization to an authorizer's source and a value or Transformed to FIREHOSE, each "
          + "to no other source."),
  STREAM_OF_AUTHORIZER(
      "{type} would answer a policy that nobody sees.",
      "Implement GuardedFunction and answer Authorization."),
  ANSWER_WITHOUT_STATUS(
      "{source} takes no status, and {type} answers {output}.", "Answer the value itself."),
  ANSWER_TO_RECORDS("{source} takes no answer, and {type} answers {output}.", "Answer Void."),
  CONTROL_TWICE("{control} has two modes.", "Remove one of its @ControlMode."),
  CONTROL_FUNCTION(
      "FUNCTION cannot be in REPORT: a failure of the function is always answered.",
      "Remove its @ControlMode."),
  LIMIT_RANGE("{limit} = {value} is out of range.", "Write {lowest} to {highest}."),
  PRIME_NAME(
      "\"{name}\" is no path of a resource.",
      "Write its path from the root of the classpath: @PrimeWith(\"prime/order.json\")."),
  PRIME_EVENT(
      "{name} holds no JSON object in UTF-8, which an event is.",
      "Put a whole event of {source} into it."),

  MAPS_STATUS("{status} is no status of a failure.", "Write 400 to 599."),
  MAPS_CODE(
      "\"{code}\" is no code.", "Write 1 to 64 lower case letters, digits and hyphens (a-z, 0-9)."),
  MAPS_TWICE("{error} is mapped twice.", "Remove one of its @Maps."),

  SECRET_CONSTRUCTORS(
      "{type} has secrets in two constructors, of which the entry calls one.",
      "Keep @Secret in one."),
  PARAMETER_UNPROVIDED(
      "Nothing gives {parameter} of {type} a value.", "Put @Secret on it, or remove it."),
  SECRETS_MISSING(
      "The entry of {type} needs dev.lambdaguardrails.secrets.Secrets.",
      "Add the dependency dev.lambdaguardrails:guardrails-secrets."),
  SECRET_TYPE("{parameter} is {actual}, which can hold no secret.", "Write SecretValue."),
  SECRET_EMPTY("@Secret names no secret.", "Name it: @Secret(\"${PAYMENT_KEY_SECRET}\")."),
  SECRET_MALFORMED(
      "\"{name}\" is no name of a secret.",
      "Write letters, digits and / _ + = . @ : - alone, variables as ${NAME}, a stage behind #."),
  SECRET_ASTRAY(
      "Nothing gives {parameter} its secret.",
      "Move @Secret to the constructor of a class that has @Guarded, or of its AccessPolicy."),

  TYPE_HIDDEN(
      "{hidden} is not visible to the entry of {type}.",
      "Make it, and what encloses it, package-private or public."),
  INPUT_NO_OBJECT(
      "{input} as an input has no properties to validate.",
      "Declare a record that has a component for each property."),
  INPUT_OPEN(
      "{input} can be extended by anything, so what is bound is unknown.",
      "Declare a record, or make {input} sealed."),
  INPUT_EVENT(
      "{input} is part of an event, and the input is the body of a request or record.",
      "Declare a record of the body, or implement RequestHandler<{event}, ...>."),
  EVENT_OF_OTHER_SOURCE(
      "{input} is not the event of {source}.", "Write RequestHandler<{event}, ...>."),
  EVENT_UNTYPED(
      "{input} is not the event of {source}, which has no class.",
      "Implement GuardedFunction, and declare a record of the input."),
  PROPERTY_OPEN(
      "{property} is {type}, of which anything can be bound.",
      "Declare a record, a sealed type, or the scalar that is meant."),
  JSON_NAMES_CLASS(
      "@JsonTypeInfo on {place} lets the JSON name a class, or hides which it may name.",
      "Write use = JsonTypeInfo.Id.NAME, and name the subtypes in @JsonSubTypes."),

  CONSTRAINT_TYPE(
      "@{annotation} on {place} does not support {type}.",
      "Put it on {supported}; inside the brackets, if a container holds that."),
  CONSTRAINT_VALUE("@{annotation} on {place} has {attribute} = {value}.", "Write {instead}."),
  CHECK_MISSING(
      "{check} has no check for @{annotation}.",
      "Let the class be public and have one public static boolean method, of ({parameters})."),

  PART_ON_RECORD("An event of {source} has no parameters.", "Remove @{annotation}."),
  PART_ASTRAY(
      "@{annotation} on {place} binds nothing.",
      "Move it to a component of the record that is the function's input."),
  PART_OF_SEALED(
      "{input} is sealed, and its parameters would differ by what the body says.",
      "Declare a record that has the parameters and a component of {input}."),
  PART_TWICE("{property} has two origins, {one} and {other}.", "Keep one."),
  NO_INJECTION_PLACE(
      "{place} is {type}, in which @NoInjection finds no text.",
      "Put it on a String, or on the String in a container: List<@NoInjection String>."),
  TRUSTED_REASON(
      "{place} is exempted from the detection of injection without a reason.",
      "Say why what looks like code is none there: @Trusted(reason = \"...\")."),
  TRUSTED_CONTRADICTORY(
      "{place} has @NoInjection, and @Trusted exempts it from that.", "Remove one of them."),
  EXEMPT_REASON(
      "{function} is exempted from the detection of injection without a reason.",
      "Say why nothing of its input can be code: @InjectionDetection(exempt = \"...\")."),
  EXEMPT_CONTRADICTORY(
      "{function} is exempted from the detection of injection, and {place} asks for it.",
      "Remove one of them."),
  PART_TYPE(
      "{property} is {actual}, which @{annotation} cannot bind.",
      "Write String, boolean, a number, UUID, an enum or a type of java.time, or, for a query or "
          + "header, a List of these."),
  PART_LIST("{property} is a list, and @{annotation} holds one value.", "Write {element}."),
  PART_HEADER(
      "\"{name}\" is no name of a header.",
      "Write letters, digits and hyphens: @HeaderParam(\"X-Request-Id\")."),
  PART_NAME_TWICE(
      "@{annotation} binds \"{name}\" to {one} and {other}.", "Keep one, or rename one.");

  final String problem;
  final String fix;

  Misuse(String problem, String fix) {
    this.problem = problem;
    this.fix = fix;
  }

  /** The message, with a value for each name in the order of first appearance. */
  String message(String... values) {
    return Message.fill(problem + ' ' + fix, values);
  }
}
