package io.orderledger.order.assignment;

import io.orderledger.order.contact.ContactForm;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.party.model.BuyerDeclaration;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who agrees to have the order, in that person's own words; all of it is kept as theirs.
 *
 * @param assignment which of the order's requests is accepted, as its status says
 * @param buyer null for a natural person of full age
 * @param recipient who receives what is not handed over yet; needed where somebody brings it
 */
@Schema(
    name = "Assignee",
    example =
        """
        {"assignment": 1, "contact": {"email": "next@example.org", "language": "KK"},
         "recipient": {"name": "Dana K.", "phone": "+7 701 111 11 11",
                       "address": "Almaty, Dostyk 5"},
         "privacyEdition": "2026-01", "consents": ["order-processing"]}\
        """)
record AssigneeForm(
    @NotNull(message = "Say which request is accepted.") @Min(1) Integer assignment,
    @Nullable BuyerDeclaration buyer,
    @NotNull(message = "How the next buyer is reached is needed.") ContactForm contact,
    @Nullable Recipient recipient,
    @NotNull(message = "The edition of the privacy policy is needed.") @Size(min = 1, max = 64)
        String privacyEdition,
    @NotNull(message = "The consents are needed; none is an empty list.") @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String> consents) {}
