package solutions.letsbe.workflows.generator.provider;

import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;

/**
 * A page of the delivery, and who asked for it.
 *
 * @param page the page
 * @param owner the package of the provider, which owns the file
 * @param definedIn the class that asked for it
 */
public record FoundPage(DeliveryPage page, String owner, String definedIn) {}
