package io.orderledger.servicekit.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.WebUtils;

/** A request whose body has been read and can be read again. */
public final class RawBody extends HttpServletRequestWrapper {

  private final byte[] body;

  RawBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** The body's bytes as they came; empty for a request that has none. */
  public static byte[] of(HttpServletRequest request) {
    RawBody raw = WebUtils.getNativeRequest(request, RawBody.class);
    return raw == null ? new byte[0] : raw.body.clone();
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The body is there: read it.");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    String named = getCharacterEncoding();
    Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }
}
