namespace Metabot.Generators.Contracts.Members;

// Why a member cannot be written, and what whoever wrote its type can do about that; whoever only uses the type cannot.
internal sealed record Obstacle(string Fault, string? Remedy = null)
{
    private const string OfUser = "give the parameter a converter or a record of your own";

    public string Describe(bool isOwnType) => $"{Fault}; {(isOwnType ? Remedy : null) ?? OfUser}";
}
