package io.orderledger.servicekit.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of personal data are.
 *
 * @param keyFile the key-encryption key, a Tink keyset
 * @param createKeyFile whether to make one that is missing; for development only
 * @param wireKeys folder of the months' keys, the same for all services of a house
 */
@ConfigurationProperties("orderledger.personal-data")
public record PersonalDataSettings(
    Path keyFile, @DefaultValue("false") boolean createKeyFile, Path wireKeys) {}
