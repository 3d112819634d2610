namespace Metabot.Server.Json;

// What is wrong with one body or one file, of which whole is the name. There can be as many mistakes as there are
// bytes: the first are told, and how many more there are.
internal sealed class FieldErrors(string whole, int mostTold = FieldErrors.MostToldOfBody)
{
    private const int MostToldOfBody = 20;

    private readonly List<FieldError> _first = [];

    public int Count { get; private set; }

    public IReadOnlyList<FieldError> Told => Count == _first.Count
        ? _first
        : [.. _first, new FieldError(whole, $"there are {Count - _first.Count} more mistakes")];

    public void Add(string field, string message) => Add(field, () => message);

    // For words that take time to find.
    public void Add(string field, Func<string> message) => Add(field, message, isOfName: false);

    public void AddName(string field, Func<string> message) => Add(field, message, isOfName: true);

    public void ThrowIfAny(int status = 400)
    {
        if (Count > 0)
        {
            throw new RequestRefusedException(status, Told);
        }
    }

    private void Add(string field, Func<string> message, bool isOfName)
    {
        if (Count++ < mostTold)
        {
            _first.Add(new FieldError(field, message()) { IsOfName = isOfName });
        }
    }
}
