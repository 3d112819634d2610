using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

internal static class SchedulingNames
{
    private static readonly string[] Suffixes = ["Params", "Job", "Contract"];

    // Nested contracts take their outer types' names along: the class itself is never nested, extension methods cannot be.
    public static string Class(ContractModel contract) =>
        string.Concat(contract.Containers.Select(container => Plain(container.Name) + "_")) + Plain(contract.Type.Name) + "Scheduling";

    public static string QualifiedClass(ContractModel contract) =>
        "global::" + (contract.Namespace is { } name ? name + "." : "") + Class(contract);

    // WelcomeParams -> ScheduleWelcomeAsync
    public static string Method(ContractModel contract)
    {
        var name = Plain(contract.Type.Name);
        var suffix = Suffixes.FirstOrDefault(each => name.Length > each.Length && name.EndsWith(each, StringComparison.Ordinal));
        return $"Schedule{name.Substring(0, name.Length - (suffix?.Length ?? 0))}Async";
    }

    private static string Plain(string identifier) => identifier.TrimStart('@');
}
