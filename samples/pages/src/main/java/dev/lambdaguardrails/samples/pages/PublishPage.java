// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.samples.pages;

import dev.lambdaguardrails.AllowScopes;
import dev.lambdaguardrails.EventSource;
import dev.lambdaguardrails.Guarded;
import dev.lambdaguardrails.GuardedFunction;
import dev.lambdaguardrails.Invocation;
import dev.lambdaguardrails.validation.sink.ForHtml;
import dev.lambdaguardrails.validation.sink.ForMail;
import dev.lambdaguardrails.validation.sink.ForUrl;
import dev.lambdaguardrails.validation.sink.SafePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * {@code POST /{site}/pages}: publishes a page. Each text is encoded for the place it goes to,
 * whatever was checked before.
 */
@Guarded(EventSource.HTTP_API)
@AllowScopes("pages:write")
final class PublishPage implements GuardedFunction<NewPage, Published> {
  private final Pages pages;
  private final Path root;

  PublishPage() throws IOException {
    this(Pages.inMemory(), Files.createTempDirectory("pages"));
  }

  PublishPage(Pages pages, Path root) {
    this.pages = pages;
    this.root = root;
  }

  @Override
  public Published handle(NewPage page, Invocation call) throws IOException, SQLException {
    String path = page.site() + '/' + page.folder() + '/' + page.file();
    Path file = SafePaths.resolve(root, path);
    String html = html(page);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
    pages.during(call).add(page.site(), page.title());
    return new Published(url(page), html, ForMail.header(page.subject()));
  }

  private static String html(NewPage page) {
    StringBuilder html = new StringBuilder("<article");
    for (Map.Entry<String, String> label : page.labels().entrySet()) {
      String text = label.getKey() + ": " + label.getValue();
      html.append(" title=\"").append(ForHtml.attribute(text)).append('"');
    }
    html.append("><h1>").append(ForHtml.text(page.title())).append("</h1>").append(page.body());
    if (page.source() != null) {
      html.append("<a href=\"").append(ForHtml.attribute(page.source())).append("\">source</a>");
    }
    return html.append("</article>").toString();
  }

  private static String url(NewPage page) {
    StringBuilder url = new StringBuilder("/").append(ForUrl.component(page.site()));
    for (String part : (page.folder() + '/' + page.file()).split("/", -1)) {
      url.append('/').append(ForUrl.component(part));
    }
    return page.then() == null ? url.toString() : page.then();
  }
}
