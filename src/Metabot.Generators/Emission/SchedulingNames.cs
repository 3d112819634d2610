using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

internal static class SchedulingNames
{
    // Nested contracts take their outer types' names along: the class itself is never nested, extension methods cannot be.
    public static string Class(ContractModel contract) =>
        string.Concat(contract.Containers.Select(container => Plain(container.Name) + "_")) + Plain(contract.Type.Name) + "Scheduling";

    public static string QualifiedClass(ContractModel contract) =>
        "global::" + (contract.Namespace is { } name ? name + "." : "") + Class(contract);

    private static string Plain(string identifier) => identifier.TrimStart('@');
}
