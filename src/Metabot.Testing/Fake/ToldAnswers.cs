namespace Metabot.Testing.Fake;

// What the bot was told to answer. What was told about a contract goes before what was told about all, and what is told once before what
// is told for always, of which the last holds.
internal sealed class ToldAnswers
{
    private readonly List<(Type? Contract, FakeAnswer Answer)> _once = [];
    private readonly List<(Type? Contract, FakeAnswer Answer)> _always = [];

    public void Once(Type? contract, IEnumerable<FakeAnswer> answers)
    {
        lock (_once)
        {
            _once.AddRange(answers.Select(answer => (contract, answer)));
        }
    }

    public void Always(Type? contract, FakeAnswer answer)
    {
        lock (_once)
        {
            _always.Insert(0, (contract, answer));
        }
    }

    // Null where nothing was told.
    public FakeAnswer? Take(object contract)
    {
        lock (_once)
        {
            var told = Find(_once, contract);
            if (told < 0)
            {
                return Find(_always, contract) is >= 0 and var always ? _always[always].Answer : null;
            }

            var answer = _once[told].Answer;
            _once.RemoveAt(told);
            return answer;
        }
    }

    private static int Find(List<(Type? Contract, FakeAnswer Answer)> told, object contract)
    {
        var own = told.FindIndex(one => one.Contract?.IsInstanceOfType(contract) == true);
        return own >= 0 ? own : told.FindIndex(one => one.Contract is null);
    }
}
