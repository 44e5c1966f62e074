// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import dev.lambdaguardrails.PathParam;
import dev.lambdaguardrails.validation.constraint.HeaderValue;
import dev.lambdaguardrails.validation.constraint.Identifier;
import dev.lambdaguardrails.validation.constraint.PlainText;
import dev.lambdaguardrails.validation.constraint.SafeFileName;
import dev.lambdaguardrails.validation.constraint.SafeHtml;
import dev.lambdaguardrails.validation.constraint.SafeKey;
import dev.lambdaguardrails.validation.constraint.SafePath;
import dev.lambdaguardrails.validation.constraint.SafeRedirect;
import dev.lambdaguardrails.validation.constraint.SafeUrl;
import dev.lambdaguardrails.validation.injection.InjectionClass;
import dev.lambdaguardrails.validation.injection.NoInjection;
import dev.lambdaguardrails.validation.sink.SanitizedHtml;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as it comes in: each text says what it is, so that it can be nothing else.
 *
 * @param folder where it lies in the site
 * @param file its name there
 * @param subject that of the mail to those who follow the site
 * @param source whence it was taken
 * @param then where the editor goes next
 * @param note to the other editors: free text, in which code is detected and refused
 */
record NewPage(
    @PathParam @NotNull @Identifier String site,
    @NotNull @SafePath String folder,
    @NotNull @SafeFileName String file,
    @NotNull @Size(min = 1, max = 120) @PlainText(singleLine = true) String title,
    @NotNull @HeaderValue @Size(max = 120) String subject,
    @NotNull @Size(max = 20_000) @SafeHtml SanitizedHtml body,
    @SafeUrl @Nullable String source,
    @SafeRedirect @Nullable String then,
    @Size(max = 500) @NoInjection({InjectionClass.SQL, InjectionClass.HTML}) @Nullable String note,
    @NotNull @Size(max = 10)
        Map<@SafeKey String, @NotNull @PlainText @Size(max = 40) String> labels) {}
