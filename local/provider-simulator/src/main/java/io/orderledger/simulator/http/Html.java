package io.orderledger.simulator.http;

import java.util.Collection;
import java.util.stream.Collectors;

/** The pages that buyers see: HTML without scripts, usable by keyboard and by reader. */
public final class Html {

  private Html() {}

  /**
   * A whole page.
   *
   * @param body HTML
   */
  public static Reply of(String title, String body) {
    return Reply.html(200, frame(title, body));
  }

  static String frame(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
    <style>body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}
    label{display:block;padding:.4rem 0}button{font:inherit;padding:.6rem 1.2rem;margin:1rem .5rem 0 0}
    [role=alert]{border-left:4px solid #b00020;padding-left:.8rem}</style></head>
    <body><main><h1>%s</h1>%s</main></body></html>
    """
        .formatted(title, title, body);
  }

  /** A group of choices, none of them picked; each is shown by its name. */
  public static String choices(String legend, String field, Collection<String> names) {
    return names.stream()
        .map(
            name ->
                "<label><input type=\"radio\" name=\"%s\" value=\"%s\"> %s</label>"
                    .formatted(field, name, name.replace('_', ' ')))
        .collect(
            Collectors.joining("", "<fieldset><legend>" + legend + "</legend>", "</fieldset>"));
  }

  /** Asks by two buttons whether it is the buyer; {@code outcome} is {@code yes} or {@code no}. */
  public static Reply isItYou(String action) {
    return of(
        "Is it you?",
        "<form method=\"post\" action=\""
            + action
            + "\"><button name=\"outcome\" value=\"yes\">Yes</button>"
            + "<button name=\"outcome\" value=\"no\">No</button></form>");
  }

  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
