export GIT_CONFIG_GLOBAL=/tmp/gitconfig
git config --global user.name Ada
git config --global user.email ada@example.org
git config --global init.defaultBranch main
export GIT_AUTHOR_DATE=2026-01-01T00:00:00Z GIT_COMMITTER_DATE=2026-01-01T00:00:00Z
