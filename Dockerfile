# syntax=docker/dockerfile:1
# Built on one system for another: only the last stage belongs to the target's platform.
FROM --platform=$BUILDPLATFORM node:24-bookworm-slim AS pages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY frontend/package.json frontend/
COPY scripts/test/package.json scripts/test/
RUN --mount=type=cache,target=/root/.npm npm ci --workspace frontend
COPY openapi.yaml ./
COPY frontend frontend
RUN npm run build --workspace frontend

FROM --platform=$BUILDPLATFORM maven:3.9-eclipse-temurin-25 AS server
WORKDIR /src
COPY pom.xml openapi.yaml ./
COPY examples examples
COPY backend/pom.xml backend/
COPY backend/src/main backend/src/main
COPY --from=pages /src/frontend/dist frontend/dist
COPY --from=pages /src/frontend/dist-docs frontend/dist-docs
# `docker build --build-arg VERSION=0.3.0+$(git rev-parse --short HEAD)` names the commit, too.
ARG VERSION
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true \
      ${VERSION:+-Dquarkus.application.version=$VERSION}
RUN cp -r backend/src/main/release /tenward && cp -r backend/target/quarkus-app /tenward/lib

# From here on the Dockerfile of a release is the same: there the context is what /tenward is here.
FROM --platform=$BUILDPLATFORM eclipse-temurin:25 AS trimmed
COPY --from=server /tenward /tenward
WORKDIR /tenward/lib/lib/main
# The database is a container of its own: the built-in ones of every system stay behind. Quarkus' class
# loader hangs where a jar is missing, so that empty ones take their places.
RUN mkdir /empty && jar --create --file /empty.jar -C /empty . \
    && for jar in io.zonky.test.postgres.*.jar; do cp /empty.jar "$jar"; done
# The runtime of the sentence models, without the 80 MB that belong to other systems.
RUN runtime=$(ls "$PWD"/com.microsoft.onnxruntime.*.jar) \
    && mkdir /onnx && cd /onnx && jar --extract --file "$runtime" \
    && rm -rf ai/onnxruntime/native/win-* ai/onnxruntime/native/osx-* \
    && jar --create --file "$runtime" --no-manifest -C . .

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/tenward --create-home tenward \
    && install -d -m 0700 -o tenward -g tenward /var/lib/tenward/data /var/lib/tenward/keys
COPY --from=trimmed --chown=root:root /tenward/lib /opt/tenward/lib
COPY --from=trimmed --chown=root:root /tenward/jvm.options /opt/tenward/
USER tenward
ENV TENWARD_HOME=/var/lib/tenward/data \
    TENWARD_KEYS=/var/lib/tenward/keys \
    TENWARD_LISTEN=0.0.0.0 \
    TENWARD_PORT=8080
# Keys of running surveys: a volume of its own, never part of a backup.
VOLUME /var/lib/tenward/keys
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$TENWARD_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@/opt/tenward/jvm.options", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-Dtenward.command=docker compose run --rm app", "-jar", "/opt/tenward/lib/quarkus-run.jar"]
