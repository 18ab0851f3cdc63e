package io.orderledger.payment.certificate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How certificates are kept.
 *
 * @param givenBackForDays how many days what comes back can be used at least, also when the
 *     certificate had fewer left or was over
 * @param guesses how many wrong codes one person may try before more are refused
 * @param guessesForOne how many all together may try for one certificate: many more, so that nobody
 *     keeps its holder from using it
 * @param guessesPer the time in which they count
 * @param expireEvery how often those whose time is over are looked for
 */
@ConfigurationProperties("orderledger.certificates")
record CertificateSettings(
    @DefaultValue("30") int givenBackForDays,
    @DefaultValue("10") int guesses,
    @DefaultValue("100") int guessesForOne,
    @DefaultValue("1h") Duration guessesPer,
    @DefaultValue("1h") Duration expireEvery) {}
