// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.internal.event;

import dev.lambdaguardrails.EventSource;

/** The readers of requests that a function of a common source is to load nothing of. */
final class RarerRequests {
  /** When somebody signs in, a trigger of Cognito is of this occasion. */
  private static final String SIGN_IN = "Authentication";

  private RarerRequests() {}

  static HttpEventReader reader(EventSource source) {
    return switch (source) {
      case WEBSOCKET -> new WebSocketReader();
      case VPC_LATTICE -> new VpcLatticeReader();
      case REST_AUTHORIZER -> new MethodAuthorizerReader(false);
      case WEBSOCKET_AUTHORIZER -> new MethodAuthorizerReader(true);
      case HTTP_AUTHORIZER -> HttpApiReader.ofAuthorizer(false);
      case HTTP_POLICY_AUTHORIZER -> HttpApiReader.ofAuthorizer(true);
      case APPSYNC_AUTHORIZER -> new AppSyncAuthorizerReader();
      case COGNITO_PRE_SIGN_UP ->
          new CognitoReader("PreSignUp", "SignUp", "AdminCreateUser", "ExternalProvider");
      case COGNITO_POST_CONFIRMATION ->
          new CognitoReader("PostConfirmation", "ConfirmSignUp", "ConfirmForgotPassword");
      case COGNITO_PRE_AUTHENTICATION -> new CognitoReader("PreAuthentication", SIGN_IN);
      case COGNITO_POST_AUTHENTICATION -> new CognitoReader("PostAuthentication", SIGN_IN);
      case COGNITO_PRE_TOKEN_GENERATION ->
          new CognitoReader(
              "TokenGeneration",
              "HostedAuth",
              SIGN_IN,
              "NewPasswordChallenge",
              "AuthenticateDevice",
              "RefreshTokens",
              "ClientCredentials");
      case COGNITO_CUSTOM_MESSAGE ->
          new CognitoReader(
              "CustomMessage",
              "SignUp",
              "AdminCreateUser",
              "ResendCode",
              "ForgotPassword",
              "UpdateUserAttribute",
              "VerifyUserAttribute",
              SIGN_IN);
      case COGNITO_DEFINE_CHALLENGE -> new CognitoReader("DefineAuthChallenge", SIGN_IN);
      case COGNITO_CREATE_CHALLENGE -> new CognitoReader("CreateAuthChallenge", SIGN_IN);
      case COGNITO_VERIFY_CHALLENGE -> new CognitoReader("VerifyAuthChallengeResponse", SIGN_IN);
      case COGNITO_USER_MIGRATION -> new CognitoReader("UserMigration", SIGN_IN, "ForgotPassword");
      case APPSYNC -> new AppSyncReader();
      case DIRECT, STEP_FUNCTIONS -> new DirectReader();
      default -> throw EventParser.otherSource();
    };
  }
}
