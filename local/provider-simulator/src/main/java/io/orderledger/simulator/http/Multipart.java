package io.orderledger.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body with a file in it, read as a form: of the file, what it is called, is, and weighs. */
final class Multipart {

  private static final int LARGEST = 6 << 20;
  private static final String KIND = "multipart/form-data";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final String EMPTY_LINE = "\r\n\r\n";

  private Multipart() {}

  static boolean is(@Nullable String contentType) {
    return contentType != null && contentType.startsWith(KIND);
  }

  /** URL-encoded, {@code file[name]}, {@code file[size]}, {@code file[type]} for a file. */
  static String form(@Nullable String contentType, InputStream body) throws IOException {
    String boundary = found(BOUNDARY, String.valueOf(contentType));
    // Each byte is a character, so that nothing of a file is lost.
    String whole = new String(body.readNBytes(LARGEST), ISO_8859_1);
    List<String> pairs = new ArrayList<>();
    for (String part : whole.split(Pattern.quote("--" + boundary), -1)) {
      int end = part.indexOf(EMPTY_LINE);
      if (end >= 0) {
        String value = part.substring(end + EMPTY_LINE.length(), part.length() - "\r\n".length());
        add(pairs, part.substring(0, end), value);
      }
    }
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String head, String value) {
    String name = found(NAME, head);
    String file = found(FILE_NAME, head);
    if (file.isEmpty()) {
      pairs.add(pair(name, value));
      return;
    }
    byte[] bytes = value.getBytes(ISO_8859_1);
    pairs.add(pair(name + "[name]", file));
    pairs.add(pair(name + "[size]", Integer.toString(bytes.length)));
    pairs.add(pair(name + "[type]", type(value)));
    pairs.add(pair(name + "[sha256]", sha256(bytes)));
  }

  private static String type(String file) {
    if (file.startsWith("%PDF-")) {
      return "pdf";
    }
    if (file.startsWith("\u0089PNG")) {
      return "png";
    }
    return file.startsWith("\u00ff\u00d8\u00ff") ? "jpg" : "unknown";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + '=' + URLEncoder.encode(value, UTF_8);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
