// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: everybody, or who passes all the rules.
 *
 * @param everybody its {@code @PublicAccess}
 * @param signed its {@code @VerifiedBy}
 * @param scopes its {@code @AllowScopes}
 * @param groups its {@code @AllowGroups}
 * @param roles its {@code @AllowRoles}
 * @param owners its {@code @AllowOwner}
 * @param policies its {@code @AllowIf}
 */
record AccessModel(
    @Nullable AnnotationView everybody,
    @Nullable AnnotationView signed,
    List<AnnotationView> scopes,
    List<AnnotationView> groups,
    List<AnnotationView> roles,
    List<AnnotationView> owners,
    List<AnnotationView> policies) {

  static AccessModel of(TypeElement type) {
    return new AccessModel(
        AnnotationView.find(type, Names.PUBLIC_ACCESS),
        AnnotationView.find(type, Names.VERIFIED_BY),
        AnnotationView.repeated(type, Names.ALLOW_SCOPES, Names.ALLOW_SCOPES_LIST),
        AnnotationView.repeated(type, Names.ALLOW_GROUPS, Names.ALLOW_GROUPS_LIST),
        AnnotationView.repeated(type, Names.ALLOW_ROLES, Names.ALLOW_ROLES_LIST),
        AnnotationView.repeated(type, Names.ALLOW_OWNER, Names.ALLOW_OWNER_LIST),
        AnnotationView.repeated(type, Names.ALLOW_IF, Names.ALLOW_IF_LIST));
  }

  /** Every rule that does not admit everybody. */
  List<AnnotationView> rules() {
    List<AnnotationView> rules = new ArrayList<>();
    if (signed != null) {
      rules.add(signed);
    }
    rules.addAll(scopes);
    rules.addAll(groups);
    rules.addAll(roles);
    rules.addAll(owners);
    rules.addAll(policies);
    return rules;
  }

  /** The classes of the policies. */
  List<TypeElement> policyTypes() {
    List<TypeElement> types = new ArrayList<>();
    for (AnnotationView policy : policies) {
      TypeElement type = TypeText.element(policy.type("value"));
      if (type == null) {
        throw new Unreadable();
      }
      types.add(type);
    }
    return types;
  }
}
