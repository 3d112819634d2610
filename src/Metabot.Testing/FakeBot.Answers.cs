namespace Metabot.Testing;

/// <content>What the bot is told to answer.</content>
public sealed partial class FakeBot
{
    /// <summary>Tells what to answer to the next calls, one after another; those after them are answered as before.</summary>
    /// <param name="answers">The answers, in order.</param>
    /// <returns>The same bot.</returns>
    /// <exception cref="ArgumentNullException">An answer is null.</exception>
    public FakeBot Answer(params FakeAnswer[] answers) => AnswerOnce(contract: null, answers);

    /// <summary>Tells what to answer to the next calls with a contract of this type; goes before what is told about all calls.</summary>
    /// <param name="answers">The answers, in order.</param>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <returns>The same bot.</returns>
    /// <exception cref="ArgumentNullException">An answer is null.</exception>
    public FakeBot Answer<TContract>(params FakeAnswer[] answers) => AnswerOnce(typeof(TContract), answers);

    /// <summary>Tells what to answer to every call for which nothing else is told.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The same bot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public FakeBot AnswerAlways(FakeAnswer answer) => AnswerAlways(contract: null, answer);

    /// <summary>Tells what to answer to every call with a contract of this type for which nothing else is told.</summary>
    /// <param name="answer">The answer.</param>
    /// <typeparam name="TContract">The contract's type, a base of it, or <see cref="JobRequest"/>.</typeparam>
    /// <returns>The same bot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public FakeBot AnswerAlways<TContract>(FakeAnswer answer) => AnswerAlways(typeof(TContract), answer);

    private FakeBot AnswerOnce(Type? contract, FakeAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
        {
            ArgumentNullException.ThrowIfNull(answer, nameof(answers));
        }

        _answers.Once(contract, answers);
        return this;
    }

    private FakeBot AnswerAlways(Type? contract, FakeAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _answers.Always(contract, answer);
        return this;
    }
}
