package io.orderledger.issuer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set.
 *
 * @param uri the issuer's identifier and public address; when absent, each token names the address
 *     its request came to
 * @param keyFile where the signing key lies; generated when absent
 * @param demoUsers whether the demo's users and their grant exist at all
 * @param demoPassword every demo user's password, and the {@code demo} client's secret
 * @param consoleRedirectUris where the console may be sent back to; on 127.0.0.1 any port will do
 * @param clients machine clients by id; one without a secret does not exist
 */
@ConfigurationProperties("orderledger.issuer")
record IssuerProperties(
    @Nullable String uri,
    Path keyFile,
    boolean demoUsers,
    String demoPassword,
    List<String> consoleRedirectUris,
    @DefaultValue Map<String, MachineClient> clients) {

  /**
   * A client that acts for itself.
   *
   * @param secret its password; absent means that the client does not exist
   * @param scopes what it may ask for
   * @param roles what its tokens carry in claim {@code roles}
   */
  record MachineClient(
      @Nullable String secret,
      @DefaultValue List<String> scopes,
      @DefaultValue List<String> roles) {
    @Override
    public String toString() {
      return "MachineClient[scopes=%s, roles=%s]".formatted(scopes, roles);
    }
  }
}
