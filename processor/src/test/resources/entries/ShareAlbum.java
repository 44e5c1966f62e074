// file: com/acme/ShareAlbum.java
package com.acme;

import dev.lambdaguardrails.AllowGroups;
import dev.lambdaguardrails.AllowIf;
import dev.lambdaguardrails.AllowOwner;
import dev.lambdaguardrails.AllowRoles;
import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.Cors;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;

@Guarded(EventSource.HTTP_API)
@AllowScopes("albums:share")
@AllowGroups({"members", "staff"})
@AllowGroups(value = "photos", claim = "https://acme.example/groups")
@AllowRoles("arn:aws:iam::${ACCOUNT}:role/Albums*")
@AllowOwner(of = "path.userId")
@AllowOwner(claim = "tenant", of = "body.album.tenant")
@AllowOwner(claim = "device", of = "body.device")
@Cors(
    origins = {"https://albums.example", "${APP_ORIGIN}"},
    methods = "POST",
    headers = {"content-type", "terms"})
@AllowIf(SignedTerms.class)
@AllowIf(KnownPartner.class)
final class ShareAlbum implements GuardedFunction<Share, Void> {
  @Override
  public Void handle(Share share, Invocation call) {
    return null;
  }
}

// file: com/acme/Share.java
package com.acme;

import dev.lambdaguardrails.PathParam;

record Share(@PathParam String userId, Album album, long device) {}

// file: com/acme/Album.java
package com.acme;

import java.util.UUID;

record Album(UUID tenant, String name) {}

// file: com/acme/SignedTerms.java
package com.acme;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.Invocation;

final class SignedTerms implements AccessPolicy {
  @Override
  public boolean admits(Invocation call) {
    return true;
  }
}

// file: com/acme/KnownPartner.java
package com.acme;

import dev.lambdaguardrails.AccessPolicy;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.Secret;
import dev.lambdaguardrails.secrets.SecretValue;

final class KnownPartner implements AccessPolicy {
  private final SecretValue partners;

  KnownPartner(@Secret("${PARTNERS}") SecretValue partners) {
    this.partners = partners;
  }

  @Override
  public boolean admits(Invocation call) {
    return partners != null;
  }
}
