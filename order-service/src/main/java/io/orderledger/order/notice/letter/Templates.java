package io.orderledger.order.notice.letter;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.shared.personal.PersonalText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The templates of {@code notices/}: one layout for HTML, which escapes whatever it is given, and
 * one for plain text, which has nothing to escape. A variable or wording that is not there is an
 * error, never an empty place.
 */
@Component
public class Templates {

  private final PebbleEngine html = engine(true);
  private final PebbleEngine text = engine(false);

  private static PebbleEngine engine(boolean escapes) {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("notices/");
    return new PebbleEngine.Builder()
        .loader(loader)
        .autoEscaping(escapes)
        .strictVariables(true)
        .build();
  }

  /**
   * A message in a language.
   *
   * @param name of the template, without its ending
   */
  NoticeContent content(String name, Language language, Map<String, Object> values) {
    String subject = fill(text, name + ".subject.peb", language, values);
    return new NoticeContent(
        PersonalText.of(subject.strip()),
        PersonalText.of(fill(text, name + ".txt.peb", language, values)),
        PersonalText.of(page(name, language, values)));
  }

  /** A page in a language. */
  public String page(String name, Language language, Map<String, Object> values) {
    return fill(html, name + ".html.peb", language, values);
  }

  private static String fill(
      PebbleEngine engine, String template, Language language, Map<String, Object> values) {
    Locale locale = Wording.locale(language);
    Map<String, Object> all = new HashMap<>(values);
    all.put("language", locale.getLanguage());
    StringWriter filled = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(filled, all, locale);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + template + " cannot be filled.", e);
    }
    return filled.toString();
  }
}
