namespace Metabot.Generators.Locks;

// One fact of one contract, as a line of the lock says it. Path is empty for the contract itself, ".order.tags[]" for what it sends; Value is one that
// an enum may have there, null where the line tells the type; Framework is null for what holds in every target framework.
internal sealed record LockLine(string Contract, string Path, string? Value, string Word, string? Framework = null)
{
    public const string Retired = "(retired)";

    public bool IsContract => Path.Length == 0;

    public bool IsRetired => IsContract && Word == Retired;

    public static LockLine OfContract(string contract, bool isRetired = false) => new(contract, "", null, isRetired ? Retired : "");

    public override string ToString() => Contract + Fact + (Framework is null ? "" : $" [{Framework}]");

    private string Fact =>
        IsContract ? (Word.Length == 0 ? "" : " " + Word)
        : Value is null ? $" {Path}: {Word}"
        : $" {Path}={Value}" + (Word.Length == 0 ? "" : ": " + Word);
}
