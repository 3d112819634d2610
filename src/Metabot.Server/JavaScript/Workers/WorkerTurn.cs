namespace Metabot.Server.JavaScript.Workers;

// The right to keep a worker busy; given back once, however often it is disposed of.
internal sealed class WorkerTurn(SemaphoreSlim turns) : IDisposable
{
    private bool _isOver;

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            turns.Release();
        }
    }
}
